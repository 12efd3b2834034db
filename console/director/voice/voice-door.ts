import type { Language } from "#shared/kit/local-text.ts";
import { refusalIn } from "#shared/protocol/refusal.ts";
import type { Reply } from "#shared/protocol/reply.ts";
import {
  type CentreVoices,
  type OwnManifest,
  ownManifestSchema,
  PACK_FILE_TYPE,
  type RecordedClip,
  recordedClipAnswer,
  type VoiceName,
  voicesAnswer,
} from "#shared/protocol/voices.ts";
import type { z } from "zod";

/** The server's voices, asked for in the director's name. Refusals come back with their code; silence and rubbish are `NO_ANSWER`. */
export interface VoiceDoor {
  readonly list: () => Promise<Reply<CentreVoices>>;
  readonly keepClip: (language: Language, says: string, wav: Uint8Array<ArrayBuffer>) => Promise<Reply<RecordedClip>>;
  readonly finish: (language: Language, name: VoiceName) => Promise<Reply<OwnManifest>>;
  readonly remove: (language: Language) => Promise<Reply<null>>;
  readonly exportPack: (language: Language) => Promise<Reply<Blob>>;
  readonly importPack: (language: Language, file: Blob) => Promise<Reply<OwnManifest>>;
}

const VOICES = "/api/v1/voices";
/** A whole pack over a slow network. */
const PATIENCE_MS = 60_000;

/** The door, opened by a session's token. */
export function voiceDoor(token: string): VoiceDoor {
  const ask = async <Value>(
    path: string,
    init: RequestInit,
    read: (answer: Response) => Promise<Value>,
  ): Promise<Reply<Value>> => {
    try {
      const headers = new Headers(init.headers);
      headers.set("authorization", `Bearer ${token}`);
      const signal = AbortSignal.timeout(PATIENCE_MS);
      const answer = await fetch(VOICES + path, { ...init, headers, signal });
      if (answer.ok) return { ok: true, value: await read(answer) };
      return { ok: false, code: refusalIn(await answer.json()) ?? "NO_ANSWER" };
    } catch {
      return { ok: false, code: "NO_ANSWER" };
    }
  };
  return {
    list: () => ask("", {}, as(voicesAnswer)),
    keepClip: (language, says, wav) =>
      ask(
        `/${language}/recording/clips?says=${encodeURIComponent(says)}`,
        sent("PUT", "audio/wav", wav),
        as(recordedClipAnswer),
      ),
    finish: (language, name) =>
      ask(`/${language}/pack`, sent("POST", "application/json", JSON.stringify(name)), as(ownManifestSchema)),
    remove: (language) => ask(`/${language}`, { method: "DELETE" }, nothing),
    exportPack: (language) => ask(`/${language}/pack.zip`, {}, (answer) => answer.blob()),
    importPack: (language, file) =>
      ask(`/${language}/pack.zip`, sent("PUT", PACK_FILE_TYPE, file), as(ownManifestSchema)),
  };
}

const sent = (method: "PUT" | "POST", type: string, body: BodyInit): RequestInit => ({
  method,
  headers: { "content-type": type },
  body,
});

const nothing = (): Promise<null> => Promise.resolve(null);

const as =
  <Schema extends z.ZodType>(schema: Schema) =>
  async (answer: Response): Promise<z.output<Schema>> =>
    schema.parse(await answer.json());
