/** Lets one sleeper wait until something happens. */
export interface WakeUp {
  ring(): void;
  /** Resolves at the next ring; at once when it rang since the last wait. */
  wait(): Promise<void>;
}

/** A bell that has not rung. */
export function createWakeUp(): WakeUp {
  let next = Promise.withResolvers<void>();
  return {
    ring: () => next.resolve(),
    async wait() {
      await next.promise;
      next = Promise.withResolvers();
    },
  };
}
