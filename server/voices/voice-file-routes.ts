import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

import type { FastifyReply } from "fastify";
import { z } from "zod";

import { type Language, LANGUAGES } from "#shared/kit/local-text.ts";

import type { HttpApp } from "#server/http/http-app.ts";
import type { OwnManifest } from "#shared/protocol/voices.ts";
import type { VoiceStore } from "./voice-store.ts";

/** Where voices are asked for. */
export interface VoiceFileParts {
  readonly voices: VoiceStore;
  /** The pages beside which they stand. */
  readonly prefixes: readonly string[];
  /** Where the built-in voices are: a folder of `voices/<language>/`. */
  readonly builtIn: string;
}

const params = z.object({
  language: z.enum(LANGUAGES),
  file: z.string().regex(/^[\w-]{1,80}\.(?:json|wav|ogg|opus|mp3)$/),
});

const MANIFEST = "manifest.json";

/**
 * The voices beside the pages that speak: the centre's own pack with the built-in one behind it, else the built-in one. Needs
 * `reply.sendFile`. A manifest is asked for each time and mostly answered with "not changed"; own clips are kept for good.
 */
export function voiceFileRoutes(app: HttpApp, { voices, prefixes, builtIn }: VoiceFileParts): void {
  for (const prefix of prefixes)
    app.get(`${prefix}voices/:language/:file`, { schema: { params } }, async (request, reply) => {
      const { language, file } = request.params;
      if (file === MANIFEST) {
        const { pack } = await voices.of(language);
        if (pack !== null) return await sendManifest(reply, request.headers["if-none-match"], pack, builtIn);
      }
      const clip = await voices.clip(language, file);
      return clip === null ? reply.sendFile(`voices/${language}/${file}`, builtIn) : sendClip(reply, file, clip);
    });
}

async function sendManifest(
  reply: FastifyReply,
  known: string | undefined,
  pack: OwnManifest,
  builtIn: string,
): Promise<FastifyReply> {
  // Whose voice it is stays with the director: these files are open to everybody on the network.
  const manifest = JSON.stringify({
    ...pack,
    voice: "centre",
    licence: "centre",
    fallback: await builtInManifest(builtIn, pack.language),
  });
  const tag = `"${createHash("sha256").update(manifest).digest("hex").slice(0, 20)}"`;
  reply.header("cache-control", "no-cache").header("etag", tag);
  return known === tag ? reply.code(304).send() : reply.type("application/json; charset=utf-8").send(manifest);
}

async function builtInManifest(builtIn: string, language: Language): Promise<unknown> {
  try {
    return JSON.parse(await readFile(join(builtIn, "voices", language, MANIFEST), "utf8"));
  } catch {
    // Not built yet: the own pack speaks alone.
    return undefined;
  }
}

function sendClip(reply: FastifyReply, file: string, clip: Buffer): FastifyReply {
  reply.header("cache-control", "public, max-age=31536000, immutable");
  return reply.type(file.endsWith(".wav") ? "audio/wav" : "audio/ogg").send(clip);
}
