import { assertNever } from "#shared/kit/assert-never.ts";
import { moveId } from "#shared/kit/ids.ts";
import type { ClerkId } from "#shared/kit/ids.ts";
import { later } from "#shared/kit/time.ts";
import type { CounterCommand, Envelope } from "./command.ts";
import { isRefused, refuse } from "./decision.ts";
import type { Decision } from "./decision.ts";
import { withdrawnAt } from "./decide-balancing.ts";
import { clerkOf, fieldsSetTo } from "./fields-served.ts";
import { counterOf } from "./initial-state.ts";
import { closeCounter, lendCounter, openCounter, returnCounter } from "./move-counter.ts";
import type { MoveOrder } from "./move.ts";
import type { Counter, QueueState } from "./state.ts";

/** Answers a command about a counter itself. */
export function decideCounter(command: CounterCommand, envelope: Envelope, state: QueueState): Decision {
  const { counterId } = command;
  if (!state.centre.counters.some((plan) => plan.id === counterId)) return refuse("COUNTER_UNKNOWN");
  const counter = counterOf(state, counterId);
  switch (command.type) {
    case "OpenCounter":
      return openCounter(counter);
    case "PauseCounter":
      return notOpen(counter) ?? [pausedBy(command, envelope)];
    case "ResumeCounter":
      return counter.desk.kind === "paused" ? [{ type: "CounterResumed", counterId }] : refuse("COUNTER_NOT_PAUSED");
    case "CloseCounter":
      return closeCounter(counter);
    case "SignIn":
      return signIn(counter, command.clerkId, state);
    case "SignOut":
      return signOut(counter);
    case "LendCounter":
      return recorded(lendCounter(counter, command, envelope, state), command, envelope, state);
    case "ReturnCounter":
      return recorded(returnCounter(counter), command, envelope, state);
    default:
      return assertNever(command);
  }
}

function pausedBy({ counterId, reason, forMs }: Extract<CounterCommand, { type: "PauseCounter" }>, { at }: Envelope) {
  const paused = { type: "CounterPaused", counterId, reason } as const;
  return forMs === undefined ? paused : { ...paused, until: later(at, forMs) };
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

type OwnMove = Extract<CounterCommand, { type: "LendCounter" | "ReturnCounter" }>;

// The director's own moves stand among the day's moves, and take the place of what was proposed for the counter.
function recorded(effect: Decision, command: OwnMove, { id, by }: Envelope, state: QueueState): Decision {
  if (isRefused(effect) || by.kind !== "director") return effect;
  const { counterId } = command;
  const order: MoveOrder =
    command.type === "LendCounter"
      ? { kind: "lend", fieldId: command.fieldId, until: command.until }
      : { kind: "return" };
  const made = { type: "MoveMade", moveId: moveId(id), counterId, order, why: null } as const;
  return [...withdrawnAt(state, counterId), made, ...effect];
}
