import type { ShellLog } from "./events.ts";

/** The world around the shell. */
export interface ShellPorts {
  readonly log: ShellLog;
  /** Milliseconds on a clock that is never set. */
  readonly elapsedMs: () => number;
  /** Calls back once, after `ms`; returns how to forget it. */
  readonly after: (ms: number, then: () => void) => () => void;
}
