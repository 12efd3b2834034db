import { join } from "node:path";

import fastifyStatic from "@fastify/static";
import type { FastifyReply } from "fastify";

import { voiceFileRoutes } from "#server/voices/voice-file-routes.ts";
import type { VoiceStore } from "#server/voices/voice-store.ts";
import type { HttpApp } from "../http-app.ts";
import { WITH_MICROPHONE } from "../security-headers.ts";

/** Where each face stands, what it was built from, and its page. */
const faces = [
  { prefix: "/board/", folder: "board", page: "index.html" },
  { prefix: "/console/", folder: "console", page: "index.html" },
  { prefix: "/director/", folder: "console", page: "director.html" },
  { prefix: "/waiting/", folder: "board", page: "waiting.html" },
  { prefix: "/counter/", folder: "board", page: "counter.html" },
] as const;

const SPEAKING = faces.filter(({ folder }) => folder === "board").map(({ prefix }) => prefix);

/** What the faces are served from. */
export interface FaceParts {
  readonly distDir: string;
  readonly voices: VoiceStore;
}

/** The built faces. Open: a page without a token shows where to sign in, or a code to be approved. */
export async function faceRoutes(app: HttpApp, { distDir, voices }: FaceParts): Promise<void> {
  app.addHook("onRoute", (route) => {
    route.config = { access: "open", ...route.config };
    route.schema = { hide: true, ...route.schema };
  });
  for (const { prefix, folder, page } of faces) {
    await app.register(fastifyStatic, {
      root: join(distDir, folder),
      prefix,
      index: page,
      dotfiles: "ignore",
      cacheControl: false,
      decorateReply: prefix === faces[0].prefix,
      // Faces may be built after the server started.
      suppressWarning: true,
      setHeaders: prefix === "/director/" ? forTheDirector : sayHowLong,
    });
    // What the address asks for, such as a board's zone, is asked of the page too.
    app.get(prefix.slice(0, -1), ({ url }, reply) => reply.redirect(prefix + url.slice(prefix.length - 1)));
  }
  const builtIn = join(distDir, "board");
  voiceFileRoutes(app, { voices, prefixes: SPEAKING, builtIn });
  app.get("/counter/:counterId", (_, reply) => reply.sendFile("counter.html", builtIn));
}

/** Built assets have their content's hash in their name; pages must be asked for each time, or a new build is not seen. */
function sayHowLong(reply: FastifyReply, path: string): void {
  const isHashed = /[/\\]assets[/\\]/.test(path);
  reply.header("cache-control", isHashed ? "public, max-age=31536000, immutable" : "no-cache");
}

/** The director records the centre's voice there. */
function forTheDirector(reply: FastifyReply, path: string): void {
  sayHowLong(reply, path);
  reply.headers(WITH_MICROPHONE);
}
