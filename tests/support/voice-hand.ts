import { fromDb } from "#shared/voice/recording/sound.ts";
import { writeWav } from "#shared/voice/recording/wav.ts";
import type { TestHouse } from "./test-house.ts";

/** The director's hand on the centre's Vietnamese voice, over HTTP. */
export interface VoiceHand {
  readonly ask: (method: string, path: string, body?: BodyInit, type?: string) => Promise<Response>;
  readonly record: (says: string, bytes: Uint8Array<ArrayBuffer>) => Promise<Response>;
  readonly finish: () => Promise<Response>;
  readonly manifest: () => Promise<unknown>;
}

/** A director who has signed in. */
export async function voiceHand(house: TestHouse): Promise<VoiceHand> {
  const token = await house.directorToken();
  const ask: VoiceHand["ask"] = (method, path, body, type = "application/json") =>
    house.fetch(`/api/v1/voices${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { "content-type": type }) },
      ...(body === undefined ? {} : { body }),
    });
  return {
    ask,
    record: (says, bytes) => ask("PUT", `/vi/recording/clips?says=${encodeURIComponent(says)}`, bytes, "audio/wav"),
    finish: () => ask("POST", "/vi/pack", JSON.stringify({ voice: "Cô Lan", licence: "Của trung tâm" })),
    manifest: async () => (await (await house.fetch("/board/voices/vi/manifest.json")).json()) as unknown,
  };
}

/** A tone of its own for each pitch, as a WAV file. */
export const toneOf = (hertz: number, ms = 300): Uint8Array<ArrayBuffer> =>
  writeWav({
    samples: Float32Array.from({ length: 24 * ms }, (_, at) => fromDb(-20) * Math.sin((at * hertz * 6.28) / 24_000)),
    rate: 24_000,
  });
