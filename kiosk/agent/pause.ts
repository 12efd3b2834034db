import { setTimeout as sleep } from "node:timers/promises";

/** Waits; ends early, without throwing, when the signal aborts. */
export type Pause = (ms: number, signal: AbortSignal) => Promise<void>;

/** Waits by the machine's clock. */
export const realPause: Pause = async (ms, signal) => {
  try {
    await sleep(ms, undefined, { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
};
