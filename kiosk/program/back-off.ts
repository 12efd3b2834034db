/** The pauses of something that never gives up: the first is short, each is twice the one before, up to the longest. */
export interface BackOffPlan {
  readonly firstMs: number;
  readonly longestMs: number;
  /** Whoever ran this long was well: what ended it is a new trouble, and the pauses begin anew. */
  readonly wellAfterMs: number;
}

/** Gives the pause before the next try, in ms, told how long the last one went well. */
export function createBackOff({ firstMs, longestMs, wellAfterMs }: BackOffPlan): (ranMs: number) => number {
  let nextMs = firstMs;
  return (ranMs) => {
    const pauseMs = ranMs >= wellAfterMs ? firstMs : nextMs;
    nextMs = Math.min(longestMs, pauseMs * 2);
    return pauseMs;
  };
}
