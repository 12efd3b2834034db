import { quantile } from "./day-metrics.ts";
import type { DayResult, TicketResult } from "./day-result.ts";
import type { Scenario } from "./scenario.ts";

/** A day for those who waited: minutes of those who were called, null where nobody was. */
export interface DayOutcome {
  readonly wait: { readonly meanMinutes: number; readonly p90Minutes: number } | null;
  /** The share of those called who waited longer than 20 minutes. */
  readonly over20: number | null;
  /** Still waiting at the end, on average a day. */
  readonly unserved: number;
}

/** A field's day before and after. */
export interface FieldComparison {
  readonly field: string;
  /** On average a day. */
  readonly citizens: number;
  readonly before: DayOutcome;
  readonly after: DayOutcome;
  /** People waiting at each quarter-hour from opening to closing, on average; `atS` in seconds since midnight. */
  readonly line: readonly { readonly atS: number; readonly before: number; readonly after: number }[];
}

/** Days without and with a change. */
export interface DaysComparison {
  readonly whole: { readonly before: DayOutcome; readonly after: DayOutcome };
  readonly fields: readonly FieldComparison[];
}

/** Compares days that were played without and with a change: as many of both, of the same scenarios, at least one. */
export function compareDays(
  { day, fields }: Pick<Scenario, "day" | "fields">,
  before: readonly DayResult[],
  after: readonly DayResult[],
): DaysComparison {
  const [ticketsBefore, ticketsAfter] = [allTickets(before), allTickets(after)];
  const days = Math.max(1, before.length);
  const quarters = quartersOf(day);
  return {
    whole: { before: outcomeOf(ticketsBefore, days), after: outcomeOf(ticketsAfter, days) },
    fields: fields.map(({ id }) => {
      const was = ticketsBefore.filter(({ field }) => field === id);
      const is = ticketsAfter.filter(({ field }) => field === id);
      return {
        field: id,
        citizens: was.length / days,
        before: outcomeOf(was, days),
        after: outcomeOf(is, days),
        line: quarters.map((atS) => ({ atS, before: waitingAt(was, atS) / days, after: waitingAt(is, atS) / days })),
      };
    }),
  };
}

const allTickets = (days: readonly DayResult[]): readonly TicketResult[] => days.flatMap(({ tickets }) => tickets);

/** What a day, or several, was like for these tickets. */
export function outcomeOf(tickets: readonly TicketResult[], days: number): DayOutcome {
  const waits = tickets
    .filter(({ outcome }) => outcome === "served" || outcome === "noshow")
    .map(({ queuedAt, calledAt }) => (calledAt - queuedAt) / MINUTE_S)
    .toSorted((one, other) => one - other);
  return {
    wait:
      waits.length === 0
        ? null
        : { meanMinutes: waits.reduce((sum, wait) => sum + wait, 0) / waits.length, p90Minutes: quantile(waits, 0.9) },
    over20: waits.length === 0 ? null : waits.filter((wait) => wait > 20).length / waits.length,
    unserved: tickets.filter(({ outcome }) => outcome === "unserved").length / days,
  };
}

const waitingAt = (tickets: readonly TicketResult[], atS: number): number =>
  tickets.filter(({ queuedAt, calledAt }) => queuedAt <= atS && atS < calledAt).length;

function quartersOf({ open, close }: Scenario["day"]): readonly number[] {
  const first = Math.ceil(open / QUARTER_S) * QUARTER_S;
  return Array.from(
    { length: Math.max(1, Math.floor((close - first) / QUARTER_S) + 1) },
    (_, at) => first + at * QUARTER_S,
  );
}

const MINUTE_S = 60;
const QUARTER_S = 900;
