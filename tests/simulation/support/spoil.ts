import type { Scenario } from "#shared/simulator/scenario.ts";
import { inMode } from "#scripts/simulate/in-mode.ts";
import type { CheckedDay, CheckedMove, CheckedTicket } from "#scripts/simulate/check/result-schema.ts";
import type { Rule } from "#scripts/simulate/check/violation.ts";

import { goldenScenario } from "./golden-days.ts";
import { restlessDay } from "./played-day.ts";

// One day with patience, steps and priority; one with an outage; one on which moves wait for the director.
export const impatient = playedOnce(goldenScenario("haichau_7to14.1"));
export const dark = playedOnce(goldenScenario("tnp_power_cut.1"));
export const proposed = playedOnce(inMode(goldenScenario("tnp_normal.1"), "propose"));

/** A scenario and the result that is to be spoilt. */
export interface Played {
  readonly scenario: Scenario;
  readonly day: CheckedDay;
}

function playedOnce(scenario: Scenario): Played {
  return { scenario, day: restlessDay(scenario, 7) };
}

/** What a fault needs of a day. */
export function found<Item>(item: Item | undefined): Item {
  if (item === undefined) throw new Error("the day has nothing to spoil in this way");
  return item;
}

type Match = (ticket: CheckedTicket, played: Played) => boolean;
/** Makes a wrong result of a right one. */
export type Spoil = (played: Played) => CheckedDay;

/** Changes the first ticket that matches. */
export const ticketOf =
  (match: Match, change: (ticket: CheckedTicket, played: Played) => Partial<CheckedTicket>): Spoil =>
  (played) => {
    const victim = found(played.day.tickets.find((ticket) => match(ticket, played)));
    return withTickets(played, (ticket) => (ticket === victim ? { ...ticket, ...change(ticket, played) } : ticket));
  };

const withTickets = ({ day }: Played, change: (ticket: CheckedTicket) => CheckedTicket): CheckedDay => ({
  ...day,
  tickets: day.tickets.map(change),
});

/** Changes the first move that matches. */
export const moveOf =
  (
    match: (move: CheckedMove, played: Played) => boolean,
    change: (move: CheckedMove, played: Played) => Partial<CheckedMove>,
  ): Spoil =>
  (played) => {
    const { day } = played;
    const victim = found(day.moves.find((move) => match(move, played)));
    return { ...day, moves: day.moves.map((move) => (move === victim ? { ...move, ...change(move, played) } : move)) };
  };

/** Loses the first ticket that matches. */
export const without =
  (match: Match): Spoil =>
  (played) => {
    const victim = found(played.day.tickets.find((ticket) => match(ticket, played)));
    return { ...played.day, tickets: played.day.tickets.filter((ticket) => ticket !== victim) };
  };

/** The first two calls that match, one after the other in one line, take one another's place. */
export const swapped =
  (match: (earlier: CheckedTicket, later: CheckedTicket, played: Played) => boolean): Spoil =>
  (played) => {
    const called = played.day.tickets.filter(isServed);
    const pairs = called.flatMap((one) =>
      called
        .filter((other) => one.field === other.field && match(one, other, played))
        .map((other) => [one, other] as const),
    );
    const [one, other] = found(pairs[0]);
    const place = ({ calledAt, finishedAt, counter }: CheckedTicket) => ({ calledAt, finishedAt, counter });
    return withTickets(played, (ticket) => {
      if (ticket === one) return { ...ticket, ...place(other) };
      return ticket === other ? { ...ticket, ...place(one) } : ticket;
    });
  };

export const isServed = ({ outcome }: CheckedTicket): boolean => outcome === "served";
export const isNoShow = ({ outcome }: CheckedTicket): boolean => outcome === "noshow";
/** The citizen of a ticket. */
export const arrivalOf = ({ id }: CheckedTicket, { scenario }: Played) =>
  found(scenario.arrivals.find((each) => each.id === id));
export const isPriority = (ticket: CheckedTicket, played: Played): boolean => arrivalOf(ticket, played).isPriority;
export const isPatient = (ticket: CheckedTicket, played: Played): boolean =>
  arrivalOf(ticket, played).patienceS === null;
/** A call so many seconds sooner. */
export const earlier = ({ calledAt, finishedAt }: CheckedTicket, by: number) => ({
  calledAt: calledAt - by,
  finishedAt: finishedAt - by,
});
/** When the dark day is dark. */
export const OUTAGE = { start: 33_600, end: 34_800 };

/** One way to spoil a result, and the rule that it breaks. */
export interface Fault {
  readonly what: string;
  readonly rule: Rule;
  readonly played: Played;
  readonly spoil: Spoil;
}
