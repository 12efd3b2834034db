import type { DayMetrics, DayResult, TicketResult } from "#shared/simulator/day-result.ts";

/** What the comparison needs of a simulated day. */
export interface DayFigures {
  /** The scenario's file name. */
  readonly file: string;
  readonly scenario: string;
  readonly seed: number;
  readonly metrics: DayMetrics;
  /** Processor time of the day, in milliseconds. */
  readonly cpuMs: number;
  readonly promises: PromiseFigures;
}

/** How a day's promises came true; tickets that were called. */
export interface PromiseFigures {
  readonly told: number;
  readonly kept: number;
  /** Sum of |wait − P50| in minutes. */
  readonly error: number;
  /** The kept share of each field with at least thirty tickets. */
  readonly fields: readonly number[];
}

const MINUTE_S = 60;
const LEAST_FOR_A_SHARE = 30;

/** The figures of a day. */
export function dayFigures(file: string, { scenario, seed, metrics, tickets }: DayResult, cpuMs: number): DayFigures {
  return { file, scenario, seed, metrics, cpuMs, promises: promiseFigures(tickets) };
}

function promiseFigures(tickets: readonly TicketResult[]): PromiseFigures {
  const called = tickets.filter(({ outcome }) => outcome === "served" || outcome === "noshow");
  const byField = [...Map.groupBy(called, ({ field }) => field).values()];
  return {
    told: called.length,
    kept: called.filter(isKept).length,
    error: called.reduce((sum, ticket) => sum + Math.abs(waitS(ticket) - ticket.promise.p50S), 0) / MINUTE_S,
    fields: byField
      .filter(({ length }) => length >= LEAST_FOR_A_SHARE)
      .map((field) => field.filter(isKept).length / field.length),
  };
}

const waitS = ({ queuedAt, calledAt }: TicketResult): number => calledAt - queuedAt;
const isKept = (ticket: TicketResult): boolean => waitS(ticket) <= ticket.promise.p90S;
