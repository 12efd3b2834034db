import { assertNever } from "#shared/kit/assert-never.ts";
import type { ClerkId } from "#shared/kit/ids.ts";
import type { CounterCommand, Envelope } from "./command.ts";
import { refuse } from "./decision.ts";
import type { Decision } from "./decision.ts";
import { clerkAt, clerkOf, fieldsSetTo, homeOf } from "./fields-served.ts";
import { counterOf } from "./initial-state.ts";
import type { Counter, QueueState } from "./state.ts";

/** Answers a command about a counter itself. */
export function decideCounter(command: CounterCommand, envelope: Envelope, state: QueueState): Decision {
  const { counterId } = command;
  if (!state.centre.counters.some((plan) => plan.id === counterId)) return refuse("COUNTER_UNKNOWN");
  const counter = counterOf(state, counterId);
  switch (command.type) {
    case "OpenCounter":
      return counter.desk.kind === "closed" ? [{ type: "CounterOpened", counterId }] : refuse("COUNTER_ALREADY_OPEN");
    case "PauseCounter":
      return notOpen(counter) ?? [{ type: "CounterPaused", counterId, reason: command.reason }];
    case "ResumeCounter":
      return counter.desk.kind === "paused" ? [{ type: "CounterResumed", counterId }] : refuse("COUNTER_NOT_PAUSED");
    case "CloseCounter":
      return counter.desk.kind === "closed" ? refuse("COUNTER_CLOSED") : [{ type: "CounterClosed", counterId }];
    case "SignIn":
      return signIn(counter, command.clerkId, state);
    case "SignOut":
      return signOut(counter);
    case "LendCounter":
      return lend(counter, command, envelope, state);
    case "ReturnCounter":
      return counter.lend === null ? refuse("COUNTER_NOT_LENT") : [{ type: "CounterReturned", counterId }];
    default:
      return assertNever(command);
  }
}

/** Why a counter takes nobody new; null when it is open. */
export function notOpen(counter: Counter): Decision | null {
  if (counter.desk.kind === "closed") return refuse("COUNTER_CLOSED");
  return counter.desk.kind === "paused" ? refuse("COUNTER_PAUSED") : null;
}

function signIn(counter: Counter, id: ClerkId, state: QueueState): Decision {
  const clerk = clerkOf(state, id);
  if (clerk === undefined) return refuse("CLERK_UNKNOWN");
  if (counter.clerkId !== null) return refuse("COUNTER_TAKEN");
  if ([...state.counters.values()].some((other) => other.clerkId === id)) return refuse("CLERK_ELSEWHERE");
  if (!fieldsSetTo(state, counter).some((field) => clerk.skills.has(field))) return refuse("CLERK_LACKS_SKILL");
  return [{ type: "ClerkSignedIn", counterId: counter.id, clerkId: id }];
}

/** A clerk who leaves closes the counter behind them. */
function signOut({ id: counterId, clerkId, ticketId, desk }: Counter): Decision {
  if (clerkId === null) return refuse("COUNTER_WITHOUT_CLERK");
  if (ticketId !== null) return refuse("COUNTER_BUSY");
  const out = { type: "ClerkSignedOut", counterId, clerkId } as const;
  return desk.kind === "closed" ? [out] : [{ type: "CounterClosed", counterId }, out];
}

function lend(
  counter: Counter,
  command: Extract<CounterCommand, { type: "LendCounter" }>,
  { at }: Envelope,
  state: QueueState,
): Decision {
  const { counterId, fieldId, until, reason } = command;
  if (!state.centre.fields.some((field) => field.id === fieldId)) return refuse("FIELD_UNKNOWN");
  const home = homeOf(state, counterId);
  if (home.length === 1 && home[0] === fieldId) return refuse("COUNTER_AT_HOME");
  if (until !== null && until <= at) return refuse("UNTIL_IN_THE_PAST");
  const clerk = clerkAt(state, counter);
  if (clerk !== undefined && !clerk.skills.has(fieldId)) return refuse("CLERK_LACKS_SKILL");
  return [{ type: "CounterLent", counterId, fieldId, until, reason }];
}
