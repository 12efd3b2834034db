import type { WantedMove } from "#shared/balancing/move.ts";
import type { Centre } from "#shared/domain/centre.ts";
import { openMoves } from "#shared/domain/decide-balancing.ts";
import { counterOf } from "#shared/domain/initial-state.ts";
import type { Move, MoveOrder } from "#shared/domain/move.ts";
import type { QueueState } from "#shared/domain/state.ts";
import type { CounterSight } from "#shared/forecast/sight.ts";
import type { CounterId, FieldId } from "#shared/kit/ids.ts";
import { elapsedMs, MINUTE_MS, type EpochMs } from "#shared/kit/time.ts";

/** A wanted move by its names: where a counter should be; null for home. */
export interface OrderedMove {
  readonly counterId: CounterId;
  readonly fieldId: FieldId | null;
}

/** What the program took back it does not ask again at once. */
const WITHDRAWN_FOR_MS = 3 * MINUTE_MS;
const SOON_MS = 20 * MINUTE_MS;

/** A move that a policy names by places, by its ids; null for places that the centre does not have. */
export function orderedMove({ counters, fields }: Centre, { counter, field }: WantedMove): OrderedMove | null {
  const counterId = counters[counter]?.id;
  const fieldId = field === null ? null : fields[field]?.id;
  return counterId === undefined || fieldId === undefined ? null : { counterId, fieldId };
}

/** The same move by its places. */
export function wantedMove({ counters, fields }: Centre, { counterId, fieldId }: OrderedMove): WantedMove {
  const field = fieldId === null ? null : fields.findIndex(({ id }) => id === fieldId);
  return { counter: counters.findIndex(({ id }) => id === counterId), field };
}

/** Whether a move opens or closes a counter, and lends and returns none. */
export const isOfDesk = ({ order }: Move): boolean => order.kind === "open" || order.kind === "close";

/** Where an order leads. */
export const targetOf = (order: MoveOrder): FieldId | null => (order.kind === "lend" ? order.fieldId : null);

/** The open proposals for a counter. */
export const proposalsFor = (state: QueueState, counterId: CounterId): readonly Move[] =>
  openMoves(state).filter((move) => move.counterId === counterId);

/** Whether the counter is where the move would lead it. */
export const isThere = (state: QueueState, { counterId, fieldId }: OrderedMove): boolean =>
  (counterOf(state, counterId).lend?.fieldId ?? null) === fieldId;

/** Whether a counter that should go home will do so by itself before a director who is asked would matter. */
export function comesHomeSoon(
  { balancing, counters }: QueueState,
  { counterId, fieldId }: OrderedMove,
  now: EpochMs,
): boolean {
  const until = counters.get(counterId)?.lend?.until ?? null;
  return fieldId === null && balancing.mode === "propose" && until !== null && elapsedMs(now, until) < SOON_MS;
}

/** Whether the rules have another field for a counter than a sight of it has: what follows from the sight is of the past. */
export function isOvertaken(state: QueueState, counterId: CounterId, seen: CounterSight): boolean {
  const { lend } = counterOf(state, counterId);
  const [first] = seen.turnsTo ?? seen.setTo;
  const isSeenHome = first === seen.home[0];
  return lend === null ? !isSeenHome : state.centre.fields[first ?? -1]?.id !== lend.fieldId;
}

/** Whether the program asked for the same move and took it back a moment ago. */
export const wasWithdrawnLately = (
  { balancing }: QueueState,
  { counterId, fieldId }: OrderedMove,
  now: EpochMs,
): boolean =>
  [...balancing.moves.values()].some(
    ({ counterId: of, order, status }) =>
      status.kind === "withdrawn" &&
      of === counterId &&
      targetOf(order) === fieldId &&
      elapsedMs(status.at, now) < WITHDRAWN_FOR_MS,
  );
