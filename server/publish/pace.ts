/** The event loop's time, as an argument. */
export interface Pace {
  /** A clock that never goes back, in milliseconds. */
  nowMs(): number;
  /** Runs the work after everything that has already arrived. */
  soon(work: () => void): void;
  after(ms: number, work: () => void): void;
}

/** The process's own event loop. What waits here never keeps the process alive. */
export const eventLoop: Pace = {
  nowMs: () => performance.now(),
  soon: (work) => void setImmediate(work),
  after: (ms, work) => void setTimeout(work, ms).unref(),
};
