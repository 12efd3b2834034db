import { findSpeech, type Speech } from "./find-speech.ts";
import { peakOf, type Sound, toDb } from "./sound.ts";

/** What is wrong with a take, the first that a person should hear of. */
export type TakeFault =
  /** Nothing is spoken in it. */
  | "empty"
  /** The microphone was driven too far: flat tops. */
  | "clipped"
  /** The first or last sound was cut off. */
  | "cut"
  | "short"
  | "long"
  | "quiet"
  /** The room is nearly as loud as the voice. */
  | "noisy";

const LEAST_PEAK_DB = -50;
/** Speech that stands out from the room by less is none; by less than the second it is hard to understand through a loudspeaker. */
const LEAST_ABOVE_NOISE_DB = 6;
const CLEAR_ABOVE_NOISE_DB = 15;
/** Levelled up from below this, a sound card's own noise is heard. */
const LEAST_LEVEL_DB = -42;
const SHORTEST_MS = 100;
/** How long reading may take, beyond a slow reader's time for each word. */
const PATIENCE_MS = 1500;
const MS_A_WORD = 700;
const EDGE_MS = 10;

/** A flat top: so many samples in a row at the end of the scale, and so many of them. */
const FULL_SCALE = 0.985;
const FLAT_SAMPLES = 3;
const FLAT_TOPS = 3;

/** What is wrong with the reading of so many words; null for a good one, which `makeClip` makes a clip of. */
export function checkTake(take: Sound, words: number): TakeFault | null {
  const speech = findSpeech(take);
  if (speech === null || isNothing(take, speech)) return "empty";
  if (isClipped(take)) return "clipped";
  if (isCut(take, speech)) return "cut";
  const ms = speech.toMs - speech.fromMs;
  if (ms < SHORTEST_MS) return "short";
  if (ms > PATIENCE_MS + words * MS_A_WORD) return "long";
  if (speech.levelDb < LEAST_LEVEL_DB) return "quiet";
  return speech.levelDb - speech.noiseDb < CLEAR_ABOVE_NOISE_DB ? "noisy" : null;
}

const isNothing = ({ samples }: Sound, { levelDb, noiseDb }: Speech): boolean =>
  toDb(peakOf(samples)) < LEAST_PEAK_DB || levelDb - noiseDb < LEAST_ABOVE_NOISE_DB;

const isCut = ({ samples, rate }: Sound, { fromMs, toMs }: Speech): boolean =>
  fromMs < EDGE_MS || toMs > (samples.length / rate) * 1000 - EDGE_MS;

function isClipped({ samples }: Sound): boolean {
  let [flat, tops] = [0, 0];
  for (const sample of samples) {
    flat = Math.abs(sample) >= FULL_SCALE ? flat + 1 : 0;
    if (flat === FLAT_SAMPLES) tops += 1;
  }
  return tops >= FLAT_TOPS;
}
