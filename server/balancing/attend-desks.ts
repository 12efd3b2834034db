import type { QueueCommand } from "#shared/domain/command.ts";
import { openMoves } from "#shared/domain/decide-balancing.ts";
import type { MoveId } from "#shared/kit/ids.ts";

import type { Dispatcher } from "#server/dispatcher/dispatcher.ts";
import { leftAlone } from "./limits.ts";
import { isOfDesk } from "./ordered-move.ts";
import type { PlannedDesk } from "./planner.ts";

/** What attending takes. */
export interface Attending {
  readonly dispatcher: Pick<Dispatcher, "state">;
  readonly newMoveId: () => MoveId;
  /** Asks the rules, and says whether they allowed it. */
  readonly tell: (what: string, command: QueueCommand) => Promise<boolean>;
}

/**
 * Proposes to open or close the counters for which that is worth it, and takes back what is no longer. Never without the
 * director, and not while another proposal for the counter waits.
 */
export async function attendDesks(desks: readonly PlannedDesk[], attending: Attending): Promise<void> {
  const { dispatcher, newMoveId, tell } = attending;
  const { state } = dispatcher;
  const named = desks.flatMap(({ counter, kind, why }) => {
    const counterId = state.centre.counters[counter]?.id;
    return counterId === undefined ? [] : { counterId, kind, why };
  });
  for (const { id, counterId, order } of openMoves(state).filter(isOfDesk)) {
    const isStill = named.some((desk) => desk.counterId === counterId && desk.kind === order.kind);
    if (!isStill) await tell("withdrawn", { type: "WithdrawMove", moveId: id });
  }
  const alone = leftAlone(state);
  for (const { counterId, kind, why } of named) {
    if (alone.has(counterId) || openMoves(state).some((open) => open.counterId === counterId)) continue;
    await tell("proposed", { type: "ProposeMove", moveId: newMoveId(), counterId, order: { kind }, why });
  }
}
