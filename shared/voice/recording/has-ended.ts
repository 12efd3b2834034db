import { sinceBegun } from "./sound.ts";

/** Every how many milliseconds the level of a take that is being recorded is measured. */
export const LISTEN_EVERY_MS = 50;

/** Somebody speaks: so much louder than the quietest of the room, and for so long. A room that is too loud ends a take, too, and is told. */
const STANDS_OUT_DB = 9;
const SPOKEN_STEPS = 3;
/** After as much silence nothing more is coming: twice the pause of a comma. */
const SILENT_STEPS = 18;

/** Whether somebody has read and is silent again, by the levels (dBFS) since the recording began. */
export function hasEnded(levelsDb: readonly number[]): boolean {
  const floor = Math.min(...sinceBegun(levelsDb));
  const isSpoken = (db: number): boolean => db > floor + STANDS_OUT_DB;
  const lastSpoken = levelsDb.findLastIndex(isSpoken);
  const silence = levelsDb.length - 1 - lastSpoken;
  return levelsDb.filter(isSpoken).length >= SPOKEN_STEPS && silence >= SILENT_STEPS;
}
