/** Looks out for the way to the server while it is lost. */
export interface Scout {
  readonly start: () => void;
  readonly stop: () => void;
}

/** What a scout looks with. */
export interface ScoutPorts {
  /** Whether the server answers by now; false, too, where that takes longer than a look. */
  readonly isThere: () => Promise<boolean>;
  /** Calls back every so often until stopped. */
  readonly every: (look: () => void) => () => void;
  /** The way is there again. */
  readonly onFound: () => void;
}

/** How often it looks, in milliseconds, and how long a look may take. */
export const LOOK_MS = 400;

/**
 * A socket that knocked into a dead cable knows only after seconds that nobody heard it. A scout asks anew at every look, and calls
 * back once each time that the way is found after it was lost: a server that is there and slow is not asked to hurry.
 */
export function createScout({ isThere, every, onFound }: ScoutPorts): Scout {
  let halt: (() => void) | null = null;
  const stop = (): void => {
    halt?.();
    halt = null;
  };
  return {
    start() {
      stop();
      let wasThere = false;
      const mine = every(() => {
        void isThere().then((there) => {
          if (halt !== mine) return;
          const isFound = there && !wasThere;
          wasThere = there;
          if (isFound) onFound();
        });
      });
      halt = mine;
    },
    stop,
  };
}

/** The ports of a page, at the server of this origin. */
export const pageScout = (origin: string, onFound: () => void): Scout =>
  createScout({
    async isThere() {
      try {
        return (await fetch(`${origin}/healthz`, { cache: "no-store", signal: AbortSignal.timeout(LOOK_MS) })).ok;
      } catch {
        return false;
      }
    },
    every(look) {
      const timer = setInterval(look, LOOK_MS);
      return () => clearInterval(timer);
    },
    onFound,
  });
