import type { CheckedMove } from "#scripts/simulate/check/result-schema.ts";

import {
  OUTAGE,
  dark,
  earlier,
  found,
  impatient,
  isPriority,
  isServed,
  moveOf,
  proposed,
  swapped,
  ticketOf,
} from "./spoil.ts";
import type { Fault } from "./spoil.ts";

/** Wrong results of what counters did. */
export const faultsOfCounters: readonly Fault[] = [
  {
    what: "a counter serves two at once",
    rule: "one-at-a-time",
    played: impatient,
    spoil: ticketOf(
      (ticket, { day }) =>
        day.tickets.some(({ counter, finishedAt }) => counter === ticket.counter && finishedAt === ticket.calledAt),
      (ticket) => earlier(ticket, 1),
    ),
  },
  {
    what: "a call comes before the set-up ends",
    rule: "one-at-a-time",
    played: impatient,
    spoil: ticketOf(
      ({ counter, calledAt }, { scenario, day }) =>
        day.moves.some((move) => move.counter === counter && move.startedAt + scenario.rules.setupS === calledAt),
      (ticket) => earlier(ticket, 1),
    ),
  },
  {
    what: "a counter calls before its shift",
    rule: "duty",
    played: impatient,
    spoil: ticketOf(
      ({ calledAt }, { scenario }) => calledAt === scenario.day.open,
      (ticket) => earlier(ticket, 1),
    ),
  },
  {
    what: "a counter calls in an outage",
    rule: "outage",
    played: dark,
    spoil: ticketOf(
      ({ calledAt }) => calledAt === OUTAGE.end,
      (ticket) => earlier(ticket, 1),
    ),
  },
  {
    what: "a counter serves what its clerk may not",
    rule: "eligibility",
    played: impatient,
    spoil: ticketOf(isServed, ({ field }, { scenario }) => ({
      counter: found(scenario.counters.find(({ skills }) => !skills.has(field))).id,
    })),
  },
  {
    what: "a counter serves a field that it is not set to",
    rule: "eligibility",
    played: impatient,
    spoil: ({ day }) => ({ ...day, moves: day.moves.slice(1) }),
  },
  {
    what: "a counter is unknown",
    rule: "eligibility",
    played: impatient,
    spoil: ticketOf(isServed, () => ({ counter: "Q99" })),
  },
  {
    what: "a counter turns to what its clerk may not serve",
    rule: "eligibility",
    played: impatient,
    spoil: moveOf(
      () => true,
      ({ counter }, { scenario }) => {
        const { skills } = found(scenario.counters.find(({ id }) => id === counter));
        return { to: found(scenario.fields.find(({ id }) => !skills.has(id))).id };
      },
    ),
  },
  {
    what: "a turn starts from another field",
    rule: "turn",
    played: impatient,
    spoil: moveOf(
      () => true,
      ({ to }) => ({ from: to }),
    ),
  },
  {
    what: "a counter turns within its dwell",
    rule: "turn",
    played: impatient,
    spoil: ({ day, scenario }) => {
      const again = found(day.moves.find((move) => day.moves.some((first) => isBefore(first, move))));
      const first = found(day.moves.find((move) => isBefore(move, again)));
      const startedAt = first.startedAt + scenario.rules.setupS + scenario.rules.minDwellS - 1;
      return { ...day, moves: day.moves.map((move) => (move === again ? { ...move, startedAt } : move)) };
    },
  },
  {
    what: "a counter turns before that is decided",
    rule: "turn",
    played: impatient,
    spoil: moveOf(
      () => true,
      ({ startedAt }) => ({ decidedAt: startedAt + 1 }),
    ),
  },
  {
    what: "a counter misses its chance to turn",
    rule: "turn",
    played: impatient,
    spoil: moveOf(
      ({ startedAt }, { scenario }) => startedAt > scenario.day.open + 3600,
      ({ startedAt }) => ({ decidedAt: startedAt - 3600 }),
    ),
  },
  {
    what: "a counter is lent before the director can answer",
    rule: "turn",
    played: proposed,
    spoil: moveOf(
      ({ counter, to }, { scenario }) => scenario.counters.some(({ id, home }) => id === counter && home !== to),
      ({ startedAt }) => ({ decidedAt: startedAt - 1 }),
    ),
  },
  {
    what: "somebody is passed in their own class",
    rule: "order",
    played: impatient,
    spoil: swapped(
      (one, other, played) =>
        isPriority(one, played) === isPriority(other, played) &&
        one.calledAt < other.calledAt &&
        other.queuedAt < one.calledAt,
    ),
  },
  {
    what: "a normal citizen passes one of priority",
    rule: "order",
    played: dark,
    spoil: swapped(
      (one, other, played) =>
        isPriority(one, played) &&
        !isPriority(other, played) &&
        one.calledAt < other.calledAt &&
        other.queuedAt < one.calledAt - 600,
    ),
  },
  {
    what: "a counter stands idle while somebody waits",
    rule: "idle",
    played: impatient,
    spoil: ticketOf(
      ({ queuedAt, calledAt }) => calledAt > queuedAt + 60,
      (ticket) => earlier(ticket, -1),
    ),
  },
];

const isBefore = (one: CheckedMove, other: CheckedMove): boolean =>
  one.counter === other.counter && one.startedAt < other.startedAt;
