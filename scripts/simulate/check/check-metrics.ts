import type { Scenario } from "#shared/simulator/scenario.ts";

import type { Moment } from "./moments.ts";
import type { CheckedDay, CheckedTicket } from "./result-schema.ts";
import { violation } from "./violation.ts";
import type { Violation } from "./violation.ts";

type Metrics = CheckedDay["metrics"];

const MINUTE_S = 60;
const TOLERANCE = 1e-6;

/** The figures of a day are those of its tickets and moves. */
export function checkMetrics(scenario: Scenario, day: CheckedDay, moments: readonly Moment[]): readonly Violation[] {
  const expected = new Map(Object.entries(metricsOf(scenario, day, moments)));
  return Object.entries(day.metrics).flatMap(([name, said]) => {
    const right = expected.get(name) ?? NaN;
    if (Math.abs(said - right) <= TOLERANCE * Math.max(1, Math.abs(right))) return [];
    return [violation("metrics", `metrics.${name} is ${said}, but the tickets say ${right}.`)];
  });
}

function metricsOf(scenario: Scenario, { tickets, moves }: CheckedDay, moments: readonly Moment[]): Metrics {
  const waits = waitsOf(tickets);
  const home = new Map(scenario.counters.map((counter) => [counter.id, counter.home]));
  const count = (outcome: CheckedTicket["outcome"]): number =>
    tickets.filter((each) => each.outcome === outcome).length;
  const within = (minutes: number): number =>
    waits.length === 0 ? 100 : (waits.filter((wait) => wait <= minutes).length / waits.length) * 100;
  return {
    mean: mean(waits),
    p50: percentile(waits, 50),
    p90: percentile(waits, 90),
    p95: percentile(waits, 95),
    max: waits.at(-1) ?? 0,
    le15: within(15),
    le20: within(20),
    le30: within(30),
    J: mean(waits.map((w) => w + (w > 15 ? 2 * (w - 15) : 0) + (w > 30 ? 4 * (w - 30) : 0))),
    worstFieldP95: worstField(scenario, tickets),
    abandoned: count("abandoned"),
    unserved: count("unserved"),
    moves: moves.length,
    lends: moves.filter(({ counter, to }) => to !== home.get(counter)).length,
    idleEligibleMin: idleEligibleMinutes(moments),
    overtimeMin: overtimeMinutes(scenario, tickets),
    fifoViolations: overtaken(scenario, tickets),
  };
}

function waitsOf(tickets: readonly CheckedTicket[]): readonly number[] {
  const counted = tickets.filter(({ outcome }) => outcome !== "noshow");
  return counted.map(({ queuedAt, calledAt }) => (calledAt - queuedAt) / MINUTE_S).toSorted((a, b) => a - b);
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const mean = (values: readonly number[]): number => (values.length === 0 ? 0 : sum(values) / values.length);

/** Between the two neighbours, in proportion. */
function percentile(sorted: readonly number[], percent: number): number {
  const place = ((sorted.length - 1) * percent) / 100;
  const [below, above] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
  return below + (above - below) * (place % 1);
}

function worstField({ fields }: Scenario, tickets: readonly CheckedTicket[]): number {
  const lines = fields.map(({ id }) => waitsOf(tickets.filter(({ field }) => field === id)));
  return Math.max(0, ...lines.filter(({ length }) => length >= 5).map((waits) => percentile(waits, 95)));
}

function idleEligibleMinutes(moments: readonly Moment[]): number {
  const seconds = moments.map(({ t, until, waiting, idle }) => {
    const eligible = idle.filter(({ plan }) => [...plan.skills.keys()].some((field) => (waiting.get(field) ?? 0) > 0));
    return eligible.length * (until - t);
  });
  return sum(seconds) / MINUTE_S;
}

function overtimeMinutes({ day }: Scenario, tickets: readonly CheckedTicket[]): number {
  const late = tickets.filter(({ finishedAt }) => finishedAt > day.close);
  return sum(late.map(({ calledAt, finishedAt }) => finishedAt - Math.max(calledAt, day.close))) / MINUTE_S;
}

/** Calls of somebody while another of the same field and class had joined earlier and waited on. */
function overtaken({ arrivals }: Scenario, tickets: readonly CheckedTicket[]): number {
  const priority = new Map(arrivals.map(({ id, isPriority }) => [id, isPriority]));
  const stayed = tickets.filter(({ outcome }) => outcome !== "abandoned");
  return stayed.filter(({ id, field, queuedAt, calledAt }) =>
    stayed.some(
      (other) =>
        other.field === field &&
        priority.get(other.id) === priority.get(id) &&
        other.queuedAt < queuedAt &&
        other.calledAt > calledAt,
    ),
  ).length;
}
