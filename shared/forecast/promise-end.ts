/**
 * The upper end of a promise in whole seconds, a minute at least. A ticket says "0–1 minutes", never "at once": a clerk who
 * is free still has to see that somebody has come.
 */
export const promiseEnd = (seconds: number): number => Math.max(LEAST_S, Math.round(seconds));

const LEAST_S = 60;
