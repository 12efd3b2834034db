import { meanDb, SILENCE_DB, sinceBegun, type Sound, toDb } from "./sound.ts";

/** Where somebody speaks in a sound, and how loud that and the rest of it is. */
export interface Speech {
  /** Milliseconds from the sound's beginning. */
  readonly fromMs: number;
  readonly toMs: number;
  /** dBFS of what is spoken, its pauses left out. */
  readonly levelDb: number;
  /** dBFS of what stands around it. */
  readonly noiseDb: number;
}

const FRAME_MS = 10;
/** What is spoken stands out from the room by as much. */
const ABOVE_NOISE_DB = 10;
/** The end of a word fades far below its loudest sound; below that nothing is heard of it. */
const RANGE_DB = 40;
/** Whatever the room, the loudest of it counts as spoken: whether it was, the check says. */
const SURE_DB = 6;
/** The longest knock of a key or a mouse; closer to a word than this, it is the word's own last consonant. */
const KNOCK_FRAMES = 6;
const APART_FRAMES = 12;

/**
 * Finds what is spoken: the first to the last stretch that stands out from the noise, without the knocks of a key around it.
 * Null for silence. The level is that of the active stretches alone, after the idea of ITU-T P.56.
 */
export function findSpeech(sound: Sound): Speech | null {
  const frames = framesOf(sound);
  const loudest = Math.max(...frames);
  const floor = quantile(sinceBegun(frames), 0.1);
  const threshold = Math.min(Math.max(floor + ABOVE_NOISE_DB, loudest - RANGE_DB), loudest - SURE_DB);
  const span = spanOf(runsAbove(frames, threshold));
  if (span === null || loudest <= SILENCE_DB) return null;
  const spoken = frames.slice(span.from, span.to);
  const around = [...sinceBegun(frames.slice(0, span.from)), ...frames.slice(span.to)];
  return {
    fromMs: span.from * FRAME_MS,
    toMs: span.to * FRAME_MS,
    levelDb: meanDb(spoken.filter((db) => db >= threshold)),
    // The middle of the rest: a knock is no noise.
    noiseDb: around.length === 0 ? floor : quantile(around, 0.5),
  };
}

/** The level of each ten milliseconds; at least one frame. */
function framesOf({ samples, rate }: Sound): readonly number[] {
  const size = Math.round((rate * FRAME_MS) / 1000);
  const count = Math.max(1, Math.floor(samples.length / size));
  return Array.from({ length: count }, (_, index) => {
    const frame = samples.subarray(index * size, (index + 1) * size);
    return toDb(Math.sqrt(frame.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, frame.length)));
  });
}

interface Run {
  readonly from: number;
  readonly to: number;
}

/** Stretches of frames above a level. */
function runsAbove(frames: readonly number[], threshold: number): readonly Run[] {
  const runs: Run[] = [];
  frames.forEach((db, index) => {
    if (db < threshold) return;
    const last = runs.at(-1);
    if (last?.to === index) runs.splice(-1, 1, { from: last.from, to: index + 1 });
    else runs.push({ from: index, to: index + 1 });
  });
  return runs;
}

/** From the first stretch that is no knock to the last, with what is so near to them that it belongs to a word. */
function spanOf(runs: readonly Run[]): Run | null {
  const words = runs.filter(({ from, to }) => to - from > KNOCK_FRAMES);
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined) return null;
  const from = runs.reduceRight((at, run) => (run.to <= at && at - run.to < APART_FRAMES ? run.from : at), first.from);
  const to = runs.reduce((at, run) => (run.from >= at && run.from - at < APART_FRAMES ? run.to : at), last.to);
  return { from, to };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
}
