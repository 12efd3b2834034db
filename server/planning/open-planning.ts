import type { Centre } from "#shared/domain/centre.ts";
import { dayAt, type Day } from "#shared/kit/time.ts";

import type { Clock } from "#server/clock/clock.ts";
import type { Dispatcher } from "#server/dispatcher/dispatcher.ts";
import type { Log } from "#server/logger.ts";
import { computeAside } from "./compute-aside.ts";
import { createPlanningDesk, type PlanningDesk } from "./planning-desk.ts";
import { dayAfter } from "./working-days.ts";

/** What planning takes. */
export interface PlanningRoomParts {
  readonly centre: Centre;
  readonly dispatcher: Pick<Dispatcher, "state">;
  readonly clock: Pick<Clock, "now">;
  readonly dataDir: string;
  readonly log: Log;
}

/** Where the director plans. */
export interface PlanningRoom {
  readonly desk: PlanningDesk;
  /** The first day that is not over. */
  readonly today: () => Day;
}

/** Opens the room; what is still computed when the centre closes is dropped. */
export function openPlanning(
  { centre, dispatcher, clock, dataDir, log }: PlanningRoomParts,
  closing: Pick<AsyncDisposableStack, "use">,
): PlanningRoom {
  const today = (): Day => {
    const { day, isOpen } = dispatcher.state;
    if (day === null) return dayAt(clock.now(), centre.timeZone);
    return isOpen ? day : dayAfter(day, 1);
  };
  const desk = createPlanningDesk({
    circumstances: () => ({ centre, dataDir, today: today(), mode: dispatcher.state.balancing.mode }),
    compute: computeAside,
    onFailed: (error) => log.warn({ err: error }, "planning failed"),
  });
  return { desk: closing.use(desk), today };
}
