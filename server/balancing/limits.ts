import type { PlanLimits } from "#shared/balancing/plan-limits.ts";
import { countersServing, homeOf } from "#shared/domain/fields-served.ts";
import { counterOf } from "#shared/domain/initial-state.ts";
import type { Counter, QueueState } from "#shared/domain/state.ts";
import type { CounterId } from "#shared/kit/ids.ts";
import { elapsedMs, MINUTE_MS, type EpochMs } from "#shared/kit/time.ts";

const HOUR_MS = 60 * MINUTE_MS;

/**
 * The counters that the program leaves alone: pinned ones, those of clerks who are never moved or of fields that lend
 * nobody, and those that the director has lent unasked.
 */
export function leftAlone(state: QueueState): ReadonlySet<CounterId> {
  const { lendingFields, neverClerks } = state.centre.settings.balancing;
  const isKept = ({ id, clerkId, lend }: Counter): boolean =>
    state.balancing.pinned.has(id) ||
    (clerkId !== null && neverClerks.includes(clerkId)) ||
    (lendingFields !== null && !homeOf(state, id).some((field) => lendingFields.includes(field))) ||
    (lend !== null && isDirectorsOwn(state, id));
  return new Set(
    state.centre.counters
      .map(({ id }) => counterOf(state, id))
      .flatMap((counter) => (isKept(counter) ? counter.id : [])),
  );
}

/** The limits that the policy plans by, so that it chooses the best move that is allowed. */
export function planLimits({ centre }: QueueState): PlanLimits {
  const { keep } = centre.settings.balancing;
  return { keep: centre.fields.map(({ id }) => keep.get(id) ?? 0) };
}

/** Whether a counter may leave a field without leaving it fewer open counters than it keeps. */
export function maySpare(state: QueueState, counterId: CounterId): boolean {
  const { keep } = state.centre.settings.balancing;
  return [...keep].every(([fieldId, least]) => {
    const serving = countersServing(state, fieldId).map(({ id }) => id);
    return least === 0 || !serving.includes(counterId) || serving.length > least;
  });
}

/** Whether the program has made as many moves by itself within the last hour as it may. */
export function isHourFull(state: QueueState, now: EpochMs): boolean {
  const { maxMovesPerHour } = state.centre.settings.balancing;
  const made = [...state.balancing.moves.values()].filter(
    ({ status }) => status.kind === "made" && status.by.kind === "system" && elapsedMs(status.at, now) < HOUR_MS,
  );
  return made.length >= maxMovesPerHour;
}

/** The move in effect was made without the program's figures. */
function isDirectorsOwn({ balancing }: QueueState, id: CounterId): boolean {
  const made = [...balancing.moves.values()].findLast(
    ({ counterId, status, order }) => counterId === id && status.kind === "made" && order.kind === "lend",
  );
  return made === undefined || made.why === null;
}
