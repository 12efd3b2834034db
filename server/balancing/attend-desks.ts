import type { QueueCommand } from "#shared/domain/command.ts";
import { openMoves } from "#shared/domain/decide-balancing.ts";
import { counterOf } from "#shared/domain/initial-state.ts";
import type { Move } from "#shared/domain/move.ts";
import type { QueueState } from "#shared/domain/state.ts";
import type { CounterId, MoveId } from "#shared/kit/ids.ts";
import { elapsedMs, MINUTE_MS, type EpochMs } from "#shared/kit/time.ts";

import type { Clock } from "#server/clock/clock.ts";
import type { Dispatcher } from "#server/dispatcher/dispatcher.ts";
import { leftAlone } from "./limits.ts";
import { isOfDesk } from "./ordered-move.ts";
import type { PlannedDesk } from "./planner.ts";

/** What attending takes. */
export interface Attending {
  readonly dispatcher: Pick<Dispatcher, "state">;
  readonly clock: Pick<Clock, "now">;
  readonly newMoveId: () => MoveId;
  /** Asks the rules, and says whether they allowed it. */
  readonly tell: (what: string, command: QueueCommand) => Promise<boolean>;
}

/** The director has so long to read what is worth it now; what was taken back is not asked again for longer. */
const STANDS_FOR_MS = 10 * MINUTE_MS;
const RESTS_FOR_MS = 30 * MINUTE_MS;

/**
 * Proposes to open or close the counters for which that is worth it, and in time takes back what is no longer. Never
 * without the director, and not while another proposal for the counter waits.
 */
export async function attendDesks(desks: readonly PlannedDesk[], attending: Attending): Promise<void> {
  const { dispatcher, clock, newMoveId, tell } = attending;
  const { state } = dispatcher;
  const now = clock.now();
  const named = desks.flatMap(({ counter, kind, why }) => {
    const counterId = state.centre.counters[counter]?.id;
    return counterId === undefined ? [] : { counterId, kind, why };
  });
  for (const move of openMoves(state).filter(isOfDesk)) {
    const isNamed = named.some(({ counterId, kind }) => counterId === move.counterId && kind === move.order.kind);
    const isRead = elapsedMs(move.proposedAt, now) >= STANDS_FOR_MS;
    if (isDone(state, move) || (!isNamed && isRead)) await tell("withdrawn", { type: "WithdrawMove", moveId: move.id });
  }
  const alone = leftAlone(state);
  for (const { counterId, kind, why } of named) {
    if (alone.has(counterId) || isAsked(state, counterId, now)) continue;
    await tell("proposed", { type: "ProposeMove", moveId: newMoveId(), counterId, order: { kind }, why });
  }
}

/** Somebody has opened or closed the counter meanwhile. */
const isDone = (state: QueueState, { counterId, order }: Move): boolean =>
  (counterOf(state, counterId).desk.kind === "closed") === (order.kind === "close");

/** A proposal for the counter waits, or one of this kind was taken back a while ago. */
const isAsked = (state: QueueState, counterId: CounterId, now: EpochMs): boolean =>
  [...state.balancing.moves.values()].some(
    (move) =>
      move.counterId === counterId &&
      (move.status.kind === "proposed" ||
        (isOfDesk(move) && move.status.kind === "withdrawn" && elapsedMs(move.status.at, now) < RESTS_FOR_MS)),
  );
