/** How eagerly counters are moved. */
export interface Profile {
  /**
   * What a lend must spare to be worth a clerk's walk there and back: minutes of everyone's weighted waiting for each
   * citizen whom the day expects. Small where moving is welcome.
   */
  readonly lendPrice: number;
  /** Of two lends that promise as much, how much the surer one is preferred: in standard deviations of what is spared. */
  readonly caution: number;
  /** While nobody is expected to wait longer than this, moving is a favour. Seconds. */
  readonly longWaitS: number;
  /** The lends of a day that may be favours. */
  readonly favours: number;
}

/** Waits first: about 25 moves on a busy day. */
export const BALANCED: Profile = { lendPrice: 0.025, caution: 0.5, longWaitS: 1200, favours: 2 };

/** Few moves, each of which matters: at most 15 on most days. */
export const CALM: Profile = { lendPrice: 0.25, caution: 0.5, longWaitS: 1200, favours: 1 };
