import { aheadOfNewcomer } from "#shared/domain/call-order.ts";
import type { Centre } from "#shared/domain/centre.ts";
import { countersServing } from "#shared/domain/fields-served.ts";
import { lineOf } from "#shared/domain/initial-state.ts";
import type { Counter, QueueState } from "#shared/domain/state.ts";
import type { FieldId, ProcedureId } from "#shared/kit/ids.ts";

/** A wait told honestly: half are called within `p50Minutes`, nine in ten within `p90Minutes`. Whole minutes. */
export interface WaitRange {
  readonly p50Minutes: number;
  readonly p90Minutes: number;
}

// Counter times are log-normal with a coefficient of variation near 1 (DOMAIN: 0.8 certification … 1.2 land).
const COUNTER_TIME_CV = 1;
const Z90 = 1.2816;
// Enough for a steady mean, few enough for every press.
const PRESENT_LOOKED_AT = 40;

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
  const clerk = state.centre.clerks.find((each) => each.id === counter.clerkId);
  return clerk?.skills.get(fieldId) ?? 1;
}

function fieldsShared(state: QueueState, counter: Counter): number {
  if (counter.lend !== null) return 1;
  return Math.max(1, state.centre.counters.find((plan) => plan.id === counter.id)?.home.length ?? 1);
}

/**
 * Counter minutes of a citizen of this field: the mean of who is being served and who waits first, for they are the ones
 * that a newcomer waits for. While there is nobody, the mean of the field's procedures.
 */
function fieldMeanMinutes(state: QueueState, fieldId: FieldId): number {
  const { priority, normal } = lineOf(state, fieldId);
  const inHand = [...state.counters.values()].flatMap((counter) => counter.ticketId ?? []);
  const present = [...inHand, ...normal.slice(0, PRESENT_LOOKED_AT), ...priority.slice(0, PRESENT_LOOKED_AT)]
    .flatMap((id) => state.tickets.get(id) ?? [])
    .filter((ticket) => ticket.fieldId === fieldId)
    .map((ticket) => minutesOf(state.centre).get(ticket.procedureId) ?? 0)
    .filter((minutes) => minutes > 0);
  const offered = state.centre.procedures.filter((each) => each.fieldId === fieldId).map((each) => each.typicalMinutes);
  return meanOf(present) ?? meanOf(offered) ?? 1;
}

const meanOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, each) => sum + each, 0) / values.length;

// A centre is fixed while a process runs; its procedures are looked up for every ticket that is issued.
const known = new WeakMap<Centre, ReadonlyMap<ProcedureId, number>>();

function minutesOf(centre: Centre): ReadonlyMap<ProcedureId, number> {
  const minutes = known.get(centre) ?? new Map(centre.procedures.map((each) => [each.id, each.typicalMinutes]));
  known.set(centre, minutes);
  return minutes;
}
