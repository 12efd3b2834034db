import type { DayMetrics, MoveResult, TicketResult } from "./day-result.ts";
import type { Scenario } from "./scenario.ts";

const MINUTE_S = 60;
const LEAST_FOR_A_PERCENTILE = 5;

/** What the figures are made of. */
export interface DayFacts {
  readonly tickets: readonly TicketResult[];
  readonly moves: readonly MoveResult[];
  readonly idleEligibleS: number;
}

/** A day in figures. A day without a ticket has zero waits. */
export function dayMetrics(scenario: Scenario, { tickets, moves, idleEligibleS }: DayFacts): DayMetrics {
  const counted = tickets.filter(({ outcome }) => outcome !== "noshow");
  const waits = sortedWaits(counted);
  const homes = new Map(scenario.counters.map(({ id, home }) => [id, home]));
  return {
    mean: meanOf(waits),
    p50: quantile(waits, 0.5),
    p90: quantile(waits, 0.9),
    p95: quantile(waits, 0.95),
    max: waits.at(-1) ?? 0,
    le15: shareWithin(waits, 15),
    le20: shareWithin(waits, 20),
    le30: shareWithin(waits, 30),
    J: meanOf(waits.map(costOfWait)),
    worstFieldP95: worstFieldP95(scenario, counted),
    abandoned: tickets.filter(({ outcome }) => outcome === "abandoned").length,
    unserved: tickets.filter(({ outcome }) => outcome === "unserved").length,
    moves: moves.length,
    lends: moves.filter(({ counter, to }) => homes.get(counter) !== to).length,
    idleEligibleMin: idleEligibleS / MINUTE_S,
    overtimeMin: overtimeS(scenario, tickets) / MINUTE_S,
    fifoViolations: fifoViolations(scenario, tickets),
  };
}

/** A citizen's cost of waiting `w` minutes: each minute counts, those past 15 three times, those past 30 seven times. */
export const costOfWait = (w: number): number => w + 2 * Math.max(0, w - 15) + 4 * Math.max(0, w - 30);

const sortedWaits = (tickets: readonly TicketResult[]): readonly number[] =>
  tickets.map(({ queuedAt, calledAt }) => (calledAt - queuedAt) / MINUTE_S).toSorted((one, other) => one - other);

const meanOf = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, each) => sum + each, 0) / values.length;

/** The quantile of sorted values, interpolated linearly (type 7 of Hyndman & Fan, 1996). */
export function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)] ?? 0;
  const high = sorted[Math.ceil(place)] ?? low;
  return low + (high - low) * (place - Math.floor(place));
}

const shareWithin = (waits: readonly number[], minutes: number): number =>
  waits.length === 0 ? 100 : (100 * waits.filter((wait) => wait <= minutes).length) / waits.length;

function worstFieldP95({ fields }: Scenario, counted: readonly TicketResult[]): number {
  const byField = fields.map(({ id }) => sortedWaits(counted.filter(({ field }) => field === id)));
  return Math.max(
    0,
    ...byField.filter(({ length }) => length >= LEAST_FOR_A_PERCENTILE).map((waits) => quantile(waits, 0.95)),
  );
}

function overtimeS({ day }: Scenario, tickets: readonly TicketResult[]): number {
  return tickets
    .filter(({ finishedAt }) => finishedAt > day.close)
    .reduce((sum, { calledAt, finishedAt }) => sum + finishedAt - Math.max(calledAt, day.close), 0);
}

/** Calls that passed somebody of the same field and class who came earlier and still waited. */
export function fifoViolations({ arrivals }: Scenario, tickets: readonly TicketResult[]): number {
  const priority = new Set(arrivals.filter(({ isPriority }) => isPriority).map(({ id }) => id));
  const lines = Map.groupBy(tickets, ({ id, field }) => `${field} ${priority.has(id)}`);
  let violations = 0;
  for (const line of lines.values()) {
    let latest = -Infinity;
    // Who joined in the same second stands in no order that the results show.
    const inOrder = line.toSorted((one, other) => one.queuedAt - other.queuedAt || one.calledAt - other.calledAt);
    for (const { calledAt, outcome } of inOrder) {
      if (outcome === "abandoned") continue;
      if (calledAt < latest) violations += 1;
      latest = Math.max(latest, calledAt);
    }
  }
  return violations;
}
