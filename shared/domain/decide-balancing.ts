import { assertNever } from "#shared/kit/assert-never.ts";
import type { CounterId } from "#shared/kit/ids.ts";
import { elapsedMs } from "#shared/kit/time.ts";
import type { BalancingCommand, Envelope } from "./command.ts";
import { isRefused, refuse } from "./decision.ts";
import type { Decision } from "./decision.ts";
import type { QueueEvent } from "./event.ts";
import { counterOf } from "./initial-state.ts";
import type { Move, MoveOrder } from "./move.ts";
import { carryOut } from "./move-counter.ts";
import type { QueueState } from "./state.ts";

type ForCounter = Extract<BalancingCommand, { counterId: CounterId }>;
type ForMove = Exclude<BalancingCommand, ForCounter | { type: "SetBalancing" }>;
type NewMove = Extract<BalancingCommand, { type: "ProposeMove" | "MakeMove" }>;

/** Answers a command about who should serve whom. */
export function decideBalancing(command: BalancingCommand, envelope: Envelope, state: QueueState): Decision {
  if (command.type === "SetBalancing") return [{ type: "BalancingSet", mode: command.mode }, ...withdrawAll(state)];
  return "counterId" in command ? forCounter(command, envelope, state) : forMove(command, envelope, state);
}

// Who sets the mode anew begins with a clean table.
const withdrawAll = (state: QueueState): readonly QueueEvent[] =>
  openMoves(state).map(({ id }) => ({ type: "MoveWithdrawn", moveId: id }));

function forCounter(command: ForCounter, envelope: Envelope, state: QueueState): Decision {
  const { counterId } = command;
  if (!state.centre.counters.some((plan) => plan.id === counterId)) return refuse("COUNTER_UNKNOWN");
  const isPinned = state.balancing.pinned.has(counterId);
  switch (command.type) {
    case "ProposeMove":
    case "MakeMove":
      return isPinned ? refuse("COUNTER_PINNED") : newMove(command, envelope, state);
    case "PinCounter":
      if (isPinned) return refuse("COUNTER_PINNED");
      return [{ type: "CounterPinned", counterId }, ...withdrawnAt(state, counterId)];
    case "UnpinCounter":
      return isPinned ? [{ type: "CounterUnpinned", counterId }] : refuse("COUNTER_NOT_PINNED");
    default:
      return assertNever(command);
  }
}

function newMove(command: NewMove, envelope: Envelope, state: QueueState): Decision {
  const { counterId, moveId, order, why } = command;
  const { mode } = state.balancing;
  if (mode === "off") return refuse("BALANCING_OFF");
  if (command.type === "MakeMove" && mode !== "auto") return refuse("BALANCING_NOT_AUTOMATIC");
  if (wasDeclinedLately(state, command, envelope)) return refuse("MOVE_DECLINED_LATELY");
  const effect = carryOut(counterOf(state, counterId), order, envelope, state);
  if (isRefused(effect)) return effect;
  const others = withdrawnAt(state, counterId);
  const move = { moveId, counterId, order, why };
  return command.type === "ProposeMove"
    ? [...others, { type: "MoveProposed", ...move }]
    : [...others, { type: "MoveMade", ...move }, ...effect];
}

function wasDeclinedLately(state: QueueState, { counterId, order }: NewMove, { at }: Envelope): boolean {
  const { declinedForMs } = state.centre.settings.balancing;
  return [...state.balancing.moves.values()].some(
    (move) =>
      move.status.kind === "declined" &&
      move.counterId === counterId &&
      isSameOrder(move.order, order) &&
      elapsedMs(move.status.at, at) < declinedForMs,
  );
}

const isSameOrder = (one: MoveOrder, other: MoveOrder): boolean =>
  one.kind === other.kind && (one.kind !== "lend" || (other.kind === "lend" && one.fieldId === other.fieldId));

function forMove(command: ForMove, envelope: Envelope, state: QueueState): Decision {
  const move = state.balancing.moves.get(command.moveId);
  if (move === undefined) return refuse("MOVE_UNKNOWN");
  if (command.type === "JudgeMove") return judge(move, command);
  if (move.status.kind !== "proposed") return refuse("MOVE_NOT_OPEN");
  switch (command.type) {
    case "WithdrawMove":
      return [{ type: "MoveWithdrawn", moveId: move.id }];
    case "DeclineMove":
      return [{ type: "MoveDeclined", moveId: move.id, reason: command.reason }];
    case "AcceptMove":
      return accept(move, command, envelope, state);
    default:
      return assertNever(command);
  }
}

function accept(
  move: Move,
  { until }: Extract<ForMove, { type: "AcceptMove" }>,
  envelope: Envelope,
  state: QueueState,
): Decision {
  const { id: moveId, counterId, why } = move;
  const order = move.order.kind === "lend" && until !== undefined ? { ...move.order, until } : move.order;
  const effect = carryOut(counterOf(state, counterId), order, envelope, state);
  return isRefused(effect) ? effect : [{ type: "MoveMade", moveId, counterId, order, why }, ...effect];
}

function judge(move: Move, { outcome }: Extract<ForMove, { type: "JudgeMove" }>): Decision {
  return move.status.kind === "made" ? [{ type: "MoveJudged", moveId: move.id, outcome }] : refuse("MOVE_NOT_MADE");
}

/** The proposals that wait for the director. */
export const openMoves = (state: QueueState): readonly Move[] =>
  [...state.balancing.moves.values()].filter(({ status }) => status.kind === "proposed");

/** The end of every open proposal for a counter, as facts. */
export const withdrawnAt = (state: QueueState, counterId: CounterId): readonly QueueEvent[] =>
  openMoves(state)
    .filter((move) => move.counterId === counterId)
    .map(({ id }) => ({ type: "MoveWithdrawn", moveId: id }));
