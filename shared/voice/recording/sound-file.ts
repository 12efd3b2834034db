import { opusMs } from "./ogg-opus.ts";
import { readWav } from "./wav.ts";

/** A sound file that a pack may hold. */
export interface SoundFile {
  /** Its name's ending, by what it is. */
  readonly ending: "wav" | "ogg";
  readonly ms: number;
}

/** What kind of sound file this is and how long it plays, by its bytes; null for none that a pack may hold. */
export function soundFileIn(bytes: Uint8Array): SoundFile | null {
  const wavMs = readWav(bytes)?.ms ?? null;
  if (wavMs !== null) return { ending: "wav", ms: wavMs };
  const ms = opusMs(bytes);
  return ms === null ? null : { ending: "ogg", ms };
}
