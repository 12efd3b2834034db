import type { Move, MoveOutcome } from "#shared/domain/move.ts";
import { counterOf } from "#shared/domain/initial-state.ts";
import type { QueueState, Ticket } from "#shared/domain/state.ts";
import { quantileOf } from "#shared/forecast/quantile.ts";
import type { FieldId } from "#shared/kit/ids.ts";
import { elapsedMs, MINUTE_MS, type EpochMs } from "#shared/kit/time.ts";

/** A lend is judged when it is over, or after so long. */
const JUDGED_AFTER_MS = 45 * MINUTE_MS;

/** A lend that was made and is to be judged now, with what came of it. */
export interface JudgedMove {
  readonly move: Move;
  readonly outcome: MoveOutcome;
}

/** The lends of today that are over, or have lasted long enough, and were not judged yet. */
export function judgedMoves(state: QueueState, now: EpochMs): readonly JudgedMove[] {
  return [...state.balancing.moves.values()].flatMap((move) => {
    const { status, order, outcome } = move;
    if (status.kind !== "made" || order.kind !== "lend" || outcome !== null) return [];
    if (isLasting(state, move) && elapsedMs(status.at, now) < JUDGED_AFTER_MS) return [];
    return [{ move, outcome: outcomeOf(state, move, order.fieldId, { from: status.at, to: now }) }];
  });
}

function isLasting(state: QueueState, { counterId, status, order }: Move): boolean {
  const { lend } = counterOf(state, counterId);
  return status.kind === "made" && order.kind === "lend" && lend?.since === status.at && lend.fieldId === order.fieldId;
}

/** The real waits of those of the helped field who were called in a stretch of time, and whom the moved counter served. */
function outcomeOf(
  { tickets }: QueueState,
  { counterId }: Move,
  fieldId: FieldId,
  { from, to }: { readonly from: EpochMs; readonly to: EpochMs },
): MoveOutcome {
  const called = [...tickets.values()].filter(
    ({ fieldId: field, times }) => field === fieldId && isWithin(times.firstCalledAt, from, to),
  );
  const waits = called.map(waitMinutes).toSorted((one, other) => one - other);
  return {
    called: called.length,
    p50: quantileOrNone(waits, 0.5),
    p90: quantileOrNone(waits, 0.9),
    servedByMoved: called.filter(({ servedBy }) => servedBy?.counterId === counterId && servedBy.wasLent).length,
  };
}

const isWithin = (at: EpochMs | null, from: EpochMs, to: EpochMs): boolean => at !== null && at >= from && at <= to;

const waitMinutes = ({ issuedAt, times: { firstCalledAt } }: Ticket): number =>
  firstCalledAt === null ? 0 : elapsedMs(issuedAt, firstCalledAt) / MINUTE_MS;

const quantileOrNone = (sorted: readonly number[], share: number): number =>
  sorted.length === 0 ? 0 : Math.round(quantileOf(sorted, share));
