import { aheadOfNewcomer } from "#shared/domain/call-order.ts";
import { countersServing } from "#shared/domain/fields-served.ts";
import type { Counter, QueueState } from "#shared/domain/state.ts";
import type { FieldId } from "#shared/kit/ids.ts";

/** A wait told honestly: half are called within `p50Minutes`, nine in ten within `p90Minutes`. Whole minutes. */
export interface WaitRange {
  readonly p50Minutes: number;
  readonly p90Minutes: number;
}

// Counter times are log-normal with a coefficient of variation near 1 (DOMAIN: 0.8 certification … 1.2 land).
const COUNTER_TIME_CV = 1;
const Z90 = 1.2816;

/** What someone who joins a field's line now should expect; null when no open counter serves it. */
export function newcomersWait(state: QueueState, fieldId: FieldId, isPriority = false): WaitRange | null {
  return waitRange(state, fieldId, aheadOfNewcomer(state, fieldId, isPriority));
}

/**
 * The wait behind `ahead` others in a field; null when no open counter serves it, for then no number is honest.
 * With c busy counters the wait is a sum of ahead + 1 departures, each of mean m/c (W. Whitt, "Predicting queueing
 * delays", Management Science 45, 1999); the sum is taken as log-normal with its mean and variance.
 */
export function waitRange(state: QueueState, fieldId: FieldId, ahead: number): WaitRange | null {
  const counters = countersServing(state, fieldId);
  if (counters.length === 0) return null;
  const free = counters.filter((counter) => counter.ticketId === null).length;
  const departures = ahead + 1 - free;
  if (departures <= 0) return { p50Minutes: 0, p90Minutes: 1 };
  const meanMinutes = (departures * fieldMeanMinutes(state, fieldId)) / effectiveCounters(state, counters, fieldId);
  const spread = Math.sqrt(Math.log(1 + COUNTER_TIME_CV ** 2 / departures));
  const p50 = meanMinutes * Math.exp(-(spread ** 2) / 2);
  return { p50Minutes: Math.max(1, Math.round(p50)), p90Minutes: Math.max(2, Math.ceil(p50 * Math.exp(Z90 * spread))) };
}

// A slower clerk is a part of a counter, and one with several fields gives each its share.
function effectiveCounters(state: QueueState, counters: readonly Counter[], fieldId: FieldId): number {
  return counters.reduce((sum, counter) => sum + 1 / paceOf(state, counter, fieldId) / fieldsShared(state, counter), 0);
}

function paceOf(state: QueueState, counter: Counter, fieldId: FieldId): number {
  const clerk = state.centre.clerks.find((known) => known.id === counter.clerkId);
  return clerk?.skills.get(fieldId) ?? 1;
}

function fieldsShared(state: QueueState, counter: Counter): number {
  if (counter.lend !== null) return 1;
  return Math.max(1, state.centre.counters.find((plan) => plan.id === counter.id)?.home.length ?? 1);
}

function fieldMeanMinutes(state: QueueState, fieldId: FieldId): number {
  const minutes = state.centre.procedures.filter((each) => each.fieldId === fieldId).map((each) => each.typicalMinutes);
  return minutes.length === 0 ? 1 : minutes.reduce((sum, each) => sum + each, 0) / minutes.length;
}
