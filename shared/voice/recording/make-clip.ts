import { findSpeech } from "./find-speech.ts";
import { fromDb, type Sound } from "./sound.ts";
import { withoutRumble } from "./without-rumble.ts";

/** Every clip's level while somebody speaks: that of the built-in voices, so that two of them after each other are one loud. */
export const CLIP_LEVEL_DB = -18;
/** The highest peak of a clip; EBU R 128 wants -1 dBTP, and what is resampled on the way peaks a little higher. */
export const CLIP_PEAK_DB = -1.5;

/** What stays around the words: a soft consonant before them, the room after them. */
const BEFORE_MS = 40;
const AFTER_MS = 90;
const FADE_MS = 8;
/** Up to here a sample stays as it is; peaks above it are bent under the limit rather than cut. */
const KNEE = 0.6;

/** The clip of a take: without the silence at both ends, as loud as every other clip, faded in and out. Null where nobody speaks. */
export function makeClip(take: Sound): Sound | null {
  const clean = withoutRumble(take);
  const speech = findSpeech(clean);
  if (speech === null) return null;
  const at = (ms: number): number => Math.round((ms / 1000) * take.rate);
  const spoken = clean.samples.slice(Math.max(0, at(speech.fromMs - BEFORE_MS)), at(speech.toMs + AFTER_MS));
  const gain = fromDb(CLIP_LEVEL_DB - speech.levelDb);
  const faded = at(FADE_MS);
  const samples = spoken.map(
    (sample, index) => limited(sample * gain) * Math.min(1, index / faded, (spoken.length - 1 - index) / faded),
  );
  return { samples, rate: take.rate };
}

function limited(sample: number): number {
  const room = fromDb(CLIP_PEAK_DB) - KNEE;
  const above = Math.abs(sample) - KNEE;
  return above <= 0 ? sample : Math.sign(sample) * (KNEE + room * Math.tanh(above / room));
}
