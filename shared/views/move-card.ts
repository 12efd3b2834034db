import { clerkOf } from "#shared/domain/fields-served.ts";
import { counterOf } from "#shared/domain/initial-state.ts";
import type { Move, MoveStatus } from "#shared/domain/move.ts";
import type { QueueState } from "#shared/domain/state.ts";

import { counterLabel } from "./public-field.ts";
import type { BalancingView, MoveCard } from "./balancing-types.ts";

const MOVES_SHOWN = 60;

/** Today's balancing: what waits for an answer, what was done, and within which limits. */
export function balancingView(state: QueueState, isGuess: boolean): BalancingView {
  const { mode, moves } = state.balancing;
  const { maxMovesPerHour, lendingFields, keep, neverClerks } = state.centre.settings.balancing;
  const cards = [...moves.values()].map((move) => moveCard(state, move));
  return {
    mode,
    isGuess,
    proposals: cards.filter(({ status }) => status === "proposed"),
    moves: cards
      .filter(({ status }) => status !== "proposed")
      .slice(-MOVES_SHOWN)
      .toReversed(),
    limits: {
      maxMovesPerHour,
      lendingFields,
      keep: [...keep].map(([fieldId, counters]) => ({ fieldId, counters })),
      neverClerks: neverClerks.flatMap((id) => clerkOf(state, id)?.name ?? []),
    },
  };
}

function moveCard(state: QueueState, { id, counterId, order, why, proposedAt, status, outcome }: Move): MoveCard {
  const { clerkId } = counterOf(state, counterId);
  return {
    moveId: id,
    counterId,
    counterLabel: counterLabel(state, counterId),
    clerkName: clerkId === null ? null : (clerkOf(state, clerkId)?.name ?? null),
    order,
    why,
    proposedAt,
    status: status.kind,
    answeredAt: status.kind === "proposed" ? null : status.at,
    madeBy: madeBy(status),
    declinedBecause: status.kind === "declined" ? status.reason : null,
    outcome,
    isInEffect: isInEffect(state, { counterId, order, status }),
  };
}

function madeBy(status: MoveStatus): MoveCard["madeBy"] {
  if (status.kind !== "made") return null;
  return status.by.kind === "system" ? "program" : "director";
}

function isInEffect(
  state: QueueState,
  { counterId, order, status }: Pick<Move, "counterId" | "order" | "status">,
): boolean {
  const { lend } = counterOf(state, counterId);
  return status.kind === "made" && order.kind === "lend" && lend?.since === status.at && lend.fieldId === order.fieldId;
}
