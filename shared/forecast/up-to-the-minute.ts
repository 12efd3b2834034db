/**
 * The end of a promise as it is told: seconds rounded up to whole minutes, at least one. A ticket says "0–1 minutes", never
 * "at once": a clerk who is free still has to see that somebody has come.
 */
export const upToTheMinute = (seconds: number): number => Math.max(1, Math.ceil(seconds / MINUTE_S)) * MINUTE_S;

const MINUTE_S = 60;
