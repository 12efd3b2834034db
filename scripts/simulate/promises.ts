import { newcomersWait } from "#shared/forecast/wait-range.ts";
import { fieldId } from "#shared/kit/ids.ts";
import type { Stage } from "#shared/simulator/stage.ts";
import type { Tell } from "#shared/simulator/visits.ts";

const MINUTE_S = 60;

/** What the ticket of a newcomer would say, from the line as it stands; nothing to wait for while no counter is open. */
export const promiseAtIssue =
  ({ hall }: Stage): Tell =>
  (field, isPriority) => {
    const wait = newcomersWait(hall.state, fieldId(field), isPriority);
    return { p50S: (wait?.p50Minutes ?? 0) * MINUTE_S, p90S: (wait?.p90Minutes ?? 0) * MINUTE_S };
  };
