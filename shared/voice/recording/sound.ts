/** One channel of sound: samples from -1 to 1, so many a second. */
export interface Sound {
  readonly samples: Float32Array;
  readonly rate: number;
}

/** As quiet as anything is told to be. */
export const SILENCE_DB = -120;

/** The dynamic range of 16 bits: 20 · log10(2^16) dB. */
const SIXTEEN_BITS_DB = 96;

/**
 * The levels (dBFS) since a microphone began to hear: until then it gives what 16 bits cannot tell from nothing. That in which it
 * began is heard in part, and left out.
 */
export const sinceBegun = (levelsDb: readonly number[]): readonly number[] => {
  const begun = levelsDb.findIndex((db) => db > -SIXTEEN_BITS_DB);
  return begun < 0 ? [] : levelsDb.slice(begun + 1);
};

/** An amplitude of 0–1 in decibels below full scale (dBFS); -120 for silence. */
export const toDb = (amplitude: number): number => Math.max(SILENCE_DB, 20 * Math.log10(amplitude));

/** Decibels below full scale as an amplitude. */
export const fromDb = (db: number): number => 10 ** (db / 20);

/** The largest amplitude of a sound; 0 of none. */
export const peakOf = (samples: Float32Array): number =>
  samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0);

/** The level of frames that were measured one by one, by their mean energy. */
export const meanDb = (framesDb: readonly number[]): number =>
  toDb(Math.sqrt(framesDb.reduce((sum, db) => sum + fromDb(db) ** 2, 0) / framesDb.length));
