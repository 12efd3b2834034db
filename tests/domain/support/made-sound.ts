import { fromDb, type Sound } from "#shared/voice/recording/sound.ts";
import { seededRandom } from "#shared/kit/random.ts";

/** Of every sound that these functions make. */
export const RATE = 24_000;

/** A stretch of a made sound: a voice-like tone of this peak, or only the room. */
export interface Stretch {
  readonly ms: number;
  readonly peakDb?: number;
}

/** A sound made of stretches, over the noise of a room. */
export function soundOf(stretches: readonly Stretch[], roomDb = -70): Sound {
  const random = seededRandom(7);
  const samples = stretches.flatMap(({ ms, peakDb }) => {
    const peak = peakDb === undefined ? 0 : fromDb(peakDb);
    return Array.from({ length: (ms / 1000) * RATE }, (_, index) => peak * vowel(index / RATE));
  });
  // Even noise has an RMS of its peak divided by the root of three.
  const room = fromDb(roomDb) * Math.sqrt(3);
  return { samples: Float32Array.from(samples, (sample) => sample + room * (2 * random.next() - 1)), rate: RATE };
}

/** A word between two silences. */
export const wordOf = (peakDb: number, roomDb = -70, ms = 400): Sound =>
  soundOf([{ ms: 500 }, { ms, peakDb }, { ms: 600 }], roomDb);

/** A voice's tone with two overtones, its peak a little below 1. */
const vowel = (at: number): number =>
  0.6 * Math.sin(2 * Math.PI * 180 * at) +
  0.25 * Math.sin(2 * Math.PI * 540 * at) +
  0.15 * Math.sin(2 * Math.PI * 1900 * at);
