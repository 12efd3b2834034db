import type { QueueState, Ticket } from "#shared/domain/state.ts";
import { MINUTE_MS } from "#shared/kit/time.ts";

import { wasServed } from "./tally.ts";
import type { DayFigures } from "./director-types.ts";

/** Today's figures. Waits are of tickets that were called, missed ones too: they waited. */
export function dayFigures(state: QueueState): DayFigures {
  const tickets = [...state.tickets.values()];
  const waits = waitsOf(tickets);
  return {
    issued: tickets.filter((ticket) => ticket.step === 1).length,
    waiting: state.counts.waiting,
    inService: state.counts.called + state.counts.serving,
    finished: tickets.filter(wasServed).length,
    noShow: closedAs(tickets, "no-show"),
    cancelled: closedAs(tickets, "cancelled"),
    averageWaitMs: averageOf(waits),
    p90WaitMs: waits[Math.max(0, Math.ceil(waits.length * 0.9) - 1)] ?? null,
    longestWaitMs: waits.at(-1) ?? null,
    within15: shareWithin(waits, 15),
    within20: shareWithin(waits, 20),
  };
}

/** Waits of the tickets that were called, shortest first, in milliseconds. */
export const waitsOf = (tickets: readonly Ticket[]): readonly number[] =>
  tickets
    .filter((ticket) => ticket.times.firstCalledAt !== null)
    .map((ticket) => ticket.times.waitingMs)
    .toSorted((one, other) => one - other);

/** The mean; null of nothing. */
export const averageOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

const shareWithin = (waits: readonly number[], minutes: number): number | null =>
  waits.length === 0 ? null : waits.filter((wait) => wait <= minutes * MINUTE_MS).length / waits.length;

const closedAs = (tickets: readonly Ticket[], outcome: "no-show" | "cancelled"): number =>
  tickets.filter((ticket) => ticket.status.kind === "closed" && ticket.status.outcome === outcome).length;
