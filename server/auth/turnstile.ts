/** Lets a few jobs run at once and a bounded number wait; whoever comes after is turned away. */
export interface Turnstile {
  /** The job's result, or null when too many wait already. */
  pass<Result>(job: () => Promise<Result>): Promise<Result | null>;
}

/** Guards what is slow on purpose, so that a flood of guesses costs one core and not the centre. */
export function createTurnstile(atOnce: number, mayWait: number): Turnstile {
  const waiting: (() => void)[] = [];
  let inside = 0;
  return {
    async pass(job) {
      if (waiting.length >= mayWait) return null;
      if (inside >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
      else inside += 1;
      try {
        return await job();
      } finally {
        // Whoever waits takes this place over, so nobody slips in between.
        const next = waiting.shift();
        if (next === undefined) inside -= 1;
        else next();
      }
    },
  };
}
