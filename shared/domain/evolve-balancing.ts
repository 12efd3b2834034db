import { assertNever } from "#shared/kit/assert-never.ts";
import type { MoveId } from "#shared/kit/ids.ts";
import type { BalancingEvent, Recorded } from "./event.ts";
import type { Move, MoveStatus } from "./move.ts";
import type { QueueState } from "./state.ts";

/** Folds a fact of balancing. */
export function evolveBalancing({ balancing }: QueueState, event: BalancingEvent, { at, by }: Recorded): void {
  const change = (id: MoveId, changes: Partial<Move>): void => {
    const move = balancing.moves.get(id);
    if (move !== undefined) balancing.moves.set(id, { ...move, ...changes });
  };
  const put = (made: Extract<BalancingEvent, { type: "MoveProposed" | "MoveMade" }>, status: MoveStatus): void => {
    const { moveId: id, counterId, order, why } = made;
    const proposedAt = balancing.moves.get(id)?.proposedAt ?? at;
    balancing.moves.set(id, { id, counterId, order, why, proposedAt, status, outcome: null });
  };
  switch (event.type) {
    case "MoveProposed":
      return put(event, { kind: "proposed" });
    case "MoveMade":
      return put(event, { kind: "made", at, by });
    case "MoveWithdrawn":
      return change(event.moveId, { status: { kind: "withdrawn", at } });
    case "MoveDeclined":
      return change(event.moveId, { status: { kind: "declined", at, reason: event.reason } });
    case "MoveJudged":
      return change(event.moveId, { outcome: event.outcome });
    case "CounterPinned":
      return void balancing.pinned.add(event.counterId);
    case "CounterUnpinned":
      return void balancing.pinned.delete(event.counterId);
    case "BalancingSet":
      balancing.mode = event.mode;
      return;
    default:
      return assertNever(event);
  }
}
