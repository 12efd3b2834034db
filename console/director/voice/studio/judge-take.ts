import { checkTake, type TakeFault } from "#shared/voice/recording/check-take.ts";
import { makeClip } from "#shared/voice/recording/make-clip.ts";
import type { Sound } from "#shared/voice/recording/sound.ts";
import { writeWav } from "#shared/voice/recording/wav.ts";
import { wordsOf } from "#shared/voice/spoken-words.ts";

/** A take that became a clip, or what was wrong with it. */
export type Judged =
  | { readonly wav: Uint8Array<ArrayBuffer>; readonly fault: null }
  | { readonly fault: TakeFault | "unreadable" };

/** All of a voice, and half the bytes of what music needs. */
const RATE = 24_000;

/** Listens to what was recorded, or is in a file, as a reading of these words. */
export async function judgeTake(take: Blob, says: string): Promise<Judged> {
  const sound = await soundIn(take);
  if (sound === null) return { fault: "unreadable" };
  const fault = checkTake(sound, wordsOf(says).length);
  const clip = fault === null ? makeClip(sound) : null;
  return clip === null ? { fault: fault ?? "empty" } : { wav: writeWav(clip), fault: null };
}

async function soundIn(take: Blob): Promise<Sound | null> {
  try {
    const buffer = await new OfflineAudioContext(1, 1, RATE).decodeAudioData(await take.arrayBuffer());
    return { samples: mixed(buffer), rate: RATE };
  } catch {
    // No sound, or of a kind that this browser does not know.
    return null;
  }
}

/** The channels as one. */
function mixed(buffer: AudioBuffer): Float32Array {
  const channels = Array.from({ length: buffer.numberOfChannels }, (_, index) => buffer.getChannelData(index));
  return new Float32Array(buffer.length).map(
    (_, at) => channels.reduce((sum, channel) => sum + (channel[at] ?? 0), 0) / channels.length,
  );
}
