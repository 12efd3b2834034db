import { uncalibrated } from "#shared/forecast/calibration.ts";
import { promiseBook } from "#shared/forecast/promise-book.ts";
import { promisedWaitAtPlace } from "#shared/forecast/promise.ts";
import type { Sight } from "#shared/forecast/sight.ts";
import type { TicketId } from "#shared/kit/ids.ts";

import type { TicketResult } from "./day-result.ts";

/** Where a ticket stands that has just joined its line. */
export interface Joined {
  readonly id: TicketId;
  /** Its field's place in the sight. */
  readonly field: number;
  readonly isPriority: boolean;
  /** How many of its class stand before it. */
  readonly ahead: number;
}

/** The promises of a simulated day: made as the kiosk makes them, and learned from as the day goes. Seconds. */
export interface DayPromises {
  tell(joined: Joined, sightNow: () => Sight): TicketResult["promise"];
  called(id: TicketId, t: number): void;
  left(id: TicketId): void;
}

/** A day that starts without experience. Who may never be called is promised no more than the end of the last shift. */
export function dayPromises(lastShiftEndS: number): DayPromises {
  const book = promiseBook<TicketId>(uncalibrated);
  return {
    tell({ id, ...place }, sightNow) {
      const sight = sightNow();
      book.checkOverdue(sight.now);
      const promise = promisedWaitAtPlace(sight, place, book.calibration());
      if (promise === null) return { p50S: untilTheEnd(sight.now), p90S: untilTheEnd(sight.now) };
      book.told(id, promise, sight.now);
      return { p50S: promise.p50S, p90S: promise.p90S };
    },
    called: (id, t) => book.called(id, t),
    left: (id) => book.left(id),
  };

  function untilTheEnd(nowS: number): number {
    return Math.max(0, lastShiftEndS - nowS);
  }
}

/** For days whose promises nobody reads: a policy is compared in a fifth of the time. */
export const NO_PROMISES: DayPromises = {
  tell: () => ({ p50S: 0, p90S: 0 }),
  called: () => {},
  left: () => {},
};
