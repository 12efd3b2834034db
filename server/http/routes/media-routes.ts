import fastifyStatic from "@fastify/static";
import { z } from "zod";

import { mediaAnswer } from "#shared/protocol/media.ts";

import type { MediaFolder } from "#server/media/media-folder.ts";
import type { HttpApp } from "../http-app.ts";
import { sendRefusal } from "../send-reply.ts";

/** Pictures and videos for the boards, to be read only. Open: they hang in the hall. */
export async function mediaRoutes(app: HttpApp, folder: MediaFolder | null): Promise<void> {
  if (folder !== null) await app.register(fastifyStatic, { root: folder.path, serve: false });
  app.get(
    "/media",
    { config: { access: "open" }, schema: { summary: "List pictures and videos", response: { 200: mediaAnswer } } },
    async (_, reply) => reply.send({ items: (await folder?.list()) ?? [] }),
  );
  app.get(
    "/media/:name",
    { config: { access: "open" }, schema: { hide: true, params: z.object({ name: z.string().max(125) }) } },
    async (request, reply) => {
      const { name } = request.params;
      if (folder === null || !(await folder.has(name))) return sendRefusal(request, reply, "NOT_FOUND");
      // Asked for by its version: whoever has it keeps it, and a long video is fetched once.
      return reply.header("cache-control", "public, max-age=86400").sendFile(name, { cacheControl: false });
    },
  );
}
