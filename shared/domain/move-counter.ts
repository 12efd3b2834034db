import { assertNever } from "#shared/kit/assert-never.ts";
import type { FieldId } from "#shared/kit/ids.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import type { Envelope } from "./command.ts";
import { refuse } from "./decision.ts";
import type { Decision } from "./decision.ts";
import { clerkAt, homeOf } from "./fields-served.ts";
import type { MoveOrder } from "./move.ts";
import type { Counter, QueueState } from "./state.ts";

/** What carrying out a move does to its counter now, or why the rules refuse it. */
export function carryOut(counter: Counter, order: MoveOrder, envelope: Envelope, state: QueueState): Decision {
  switch (order.kind) {
    case "lend":
      return lendCounter(counter, { ...order, reason: "" }, envelope, state);
    case "return":
      return returnCounter(counter);
    case "open":
      return openCounter(counter);
    case "close":
      return closeCounter(counter);
    default:
      return assertNever(order);
  }
}

/** Opens a closed counter. */
export const openCounter = ({ id: counterId, desk }: Counter): Decision =>
  desk.kind === "closed" ? [{ type: "CounterOpened", counterId }] : refuse("COUNTER_ALREADY_OPEN");

/** Closes an open or paused counter; it finishes whom it has. */
export const closeCounter = ({ id: counterId, desk }: Counter): Decision =>
  desk.kind === "closed" ? refuse("COUNTER_CLOSED") : [{ type: "CounterClosed", counterId }];

/** Ends a lend. */
export const returnCounter = ({ id: counterId, lend }: Counter): Decision =>
  lend === null ? refuse("COUNTER_NOT_LENT") : [{ type: "CounterReturned", counterId }];

/** Sets a counter to another field; `until` null: until it is returned. */
export function lendCounter(
  counter: Counter,
  { fieldId, until, reason }: { readonly fieldId: FieldId; readonly until: EpochMs | null; readonly reason: string },
  { at }: Envelope,
  state: QueueState,
): Decision {
  const { id: counterId } = counter;
  if (!state.centre.fields.some((field) => field.id === fieldId)) return refuse("FIELD_UNKNOWN");
  const home = homeOf(state, counterId);
  if (home.length === 1 && home[0] === fieldId) return refuse("COUNTER_AT_HOME");
  if (until !== null && until <= at) return refuse("UNTIL_IN_THE_PAST");
  const clerk = clerkAt(state, counter);
  if (clerk !== undefined && !clerk.skills.has(fieldId)) return refuse("CLERK_LACKS_SKILL");
  return [{ type: "CounterLent", counterId, fieldId, until, reason }];
}
