import { z } from "zod";

import type { Centre } from "#shared/domain/centre.ts";
import { type Language, LANGUAGES } from "#shared/kit/local-text.ts";
import {
  type CentreVoice,
  clipQuerySchema,
  PACK_FILE_TYPE,
  VOICE_LIMITS,
  voiceNameSchema,
} from "#shared/protocol/voices.ts";
import { promptsFor } from "#shared/voice/prompts.ts";

import { FIRST_KIOSK_LETTERS } from "#server/devices/kiosk-letters.ts";
import type { Access, HttpApp } from "#server/http/http-app.ts";
import { sendReply } from "#server/http/send-reply.ts";
import { unpackVoice } from "./unpack-voice.ts";
import type { VoiceStore } from "./voice-store.ts";
import { writeZip } from "./zip/write-zip.ts";

/** What the director's voices over HTTP work with, and who may use them. */
export interface VoiceRouteParts {
  readonly centre: Centre;
  readonly voices: VoiceStore;
  readonly access: Access;
}

const ofLanguage = z.object({ language: z.enum(LANGUAGES) });
// Beside its clips an archive has their names, twice.
const ARCHIVE_BYTES = VOICE_LIMITS.packBytes + 1_000_000;

/** The centre's own voices, as shared/protocol/voices.ts has them: record, finish, delete, export, import. */
export function voiceRoutes(app: HttpApp, { centre, voices, access }: VoiceRouteParts): void {
  const hidden = { config: { access }, schema: { hide: true } };
  const ofOne = { ...hidden, schema: { ...hidden.schema, params: ofLanguage } };
  app.addContentTypeParser(["audio/wav", "audio/ogg", PACK_FILE_TYPE], { parseAs: "buffer" }, (_, body, done) =>
    done(null, body),
  );
  app.get("/api/v1/voices", hidden, async (_, reply) => {
    const all = await Promise.all(LANGUAGES.map((language) => voiceOf(language, centre, voices)));
    return reply.send({ voices: all, sentences: centre.board.voice.sentences });
  });
  app.put(
    "/api/v1/voices/:language/recording/clips",
    {
      ...ofOne,
      bodyLimit: VOICE_LIMITS.clipBytes,
      schema: { ...ofOne.schema, querystring: clipQuerySchema, body: z.instanceof(Buffer) },
    },
    async (request, reply) =>
      sendReply(request, reply, await voices.keepClip(request.params.language, request.query.says, request.body)),
  );
  app.post(
    "/api/v1/voices/:language/pack",
    { ...ofOne, schema: { ...ofOne.schema, body: voiceNameSchema } },
    async (request, reply) =>
      sendReply(request, reply, await voices.finish(request.params.language, request.body), 201),
  );
  app.delete("/api/v1/voices/:language", ofOne, async (request, reply) => {
    const removed = await voices.remove(request.params.language);
    return removed.ok ? reply.code(204).send() : sendReply(request, reply, removed);
  });
  app.get("/api/v1/voices/:language/pack.zip", ofOne, async (request, reply) => {
    const { language } = request.params;
    const files = await voices.files(language);
    if (!files.ok) return sendReply(request, reply, files);
    reply.header("content-disposition", `attachment; filename="giong-doc-${language}.zip"`);
    return reply.type(PACK_FILE_TYPE).send(writeZip(files.value));
  });
  app.put(
    "/api/v1/voices/:language/pack.zip",
    { ...ofOne, bodyLimit: ARCHIVE_BYTES, schema: { ...ofOne.schema, body: z.instanceof(Buffer) } },
    async (request, reply) => {
      const { language } = request.params;
      const unpacked = unpackVoice(request.body, language);
      return sendReply(request, reply, unpacked.ok ? await voices.replace(language, unpacked.value) : unpacked);
    },
  );
}

async function voiceOf(language: Language, centre: Centre, voices: VoiceStore): Promise<CentreVoice> {
  const { recording, pack } = await voices.of(language);
  return { language, prompts: [...promptsFor(language, centre, FIRST_KIOSK_LETTERS)], recording: [...recording], pack };
}
