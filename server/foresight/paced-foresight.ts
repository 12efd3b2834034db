import type { Foresight } from "#shared/forecast/foresight.ts";

import type { Pace } from "#server/publish/pace.ts";

/** What paced foresight is made of. */
export interface PacedParts {
  readonly pace: Pick<Pace, "nowMs" | "after">;
  /** Looks ahead from the state as it is now. */
  readonly look: () => Foresight;
  /** Called once a look is due that was put off: what screens show may be told anew. */
  readonly renew: () => void;
}

/** After a look none is made for so many times as long: screens take at most a tenth of the centre's time for it. */
const REST_FACTOR = 9;

/**
 * Foresight for screens: of this instant when it is quiet, of a moment ago in a rush, where every press would make every
 * screen look ahead anew. Nothing stays behind: the last change is looked at as soon as the rest is over.
 */
export function createPacedForesight({ pace, look, renew }: PacedParts): () => Foresight {
  let kept: Foresight | null = null;
  let restsUntilMs = -Infinity;
  let isRenewalDue = false;

  function lookNow(): Foresight {
    const startedMs = pace.nowMs();
    const foresight = look();
    const endedMs = pace.nowMs();
    restsUntilMs = endedMs + REST_FACTOR * (endedMs - startedMs);
    return foresight;
  }

  function renewLater(ms: number): void {
    if (isRenewalDue) return;
    isRenewalDue = true;
    pace.after(ms, () => {
      isRenewalDue = false;
      renew();
    });
  }

  return () => {
    const restMs = restsUntilMs - pace.nowMs();
    if (kept === null || restMs <= 0) kept = lookNow();
    else renewLater(restMs);
    return kept;
  };
}
