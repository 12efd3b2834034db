/** So many at once, so many a second on the long run. */
export interface TokenBucket {
  /** False when it is empty. */
  take(): boolean;
}

/** A full bucket; `nowMs` is a clock that never goes back. */
export function createTokenBucket(capacity: number, perSecond: number, nowMs: () => number): TokenBucket {
  let level = capacity;
  let filledAtMs = nowMs();
  return {
    take() {
      const now = nowMs();
      level = Math.min(capacity, level + ((now - filledAtMs) * perSecond) / 1000);
      filledAtMs = now;
      if (level < 1) return false;
      level -= 1;
      return true;
    },
  };
}
