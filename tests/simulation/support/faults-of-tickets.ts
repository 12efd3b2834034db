import {
  OUTAGE,
  arrivalOf,
  dark,
  found,
  impatient,
  isNoShow,
  isPatient,
  isServed,
  ticketOf,
  without,
} from "./spoil.ts";
import type { Fault } from "./spoil.ts";

/** Wrong results of what became of citizens. */
export const faultsOfTickets: readonly Fault[] = [
  {
    what: "an arrival is lost",
    rule: "everybody",
    played: impatient,
    spoil: without(({ step, outcome }) => step === 0 && outcome === "abandoned"),
  },
  { what: "a due step is lost", rule: "everybody", played: impatient, spoil: without(({ step }) => step === 1) },
  {
    what: "a ticket is there twice",
    rule: "everybody",
    played: impatient,
    spoil: ({ day }) => ({ ...day, tickets: [...day.tickets, found(day.tickets[10])] }),
  },
  {
    what: "a stranger has a ticket",
    rule: "everybody",
    played: impatient,
    spoil: ({ day }) => ({ ...day, tickets: [...day.tickets, { ...found(day.tickets[0]), id: "nobody" }] }),
  },
  {
    what: "a step is there that was not due",
    rule: "everybody",
    played: impatient,
    spoil: ({ day }) => ({ ...day, tickets: [...day.tickets, { ...found(day.tickets[0]), step: 9 }] }),
  },
  {
    what: "a ticket stands in another line",
    rule: "everybody",
    played: impatient,
    spoil: ticketOf(isServed, ({ field }, { scenario }) => ({
      field: found(scenario.fields.find(({ id }) => id !== field)).id,
    })),
  },
  {
    what: "a ticket joins its line late",
    rule: "everybody",
    played: impatient,
    spoil: ticketOf(
      ({ queuedAt, calledAt }) => calledAt > queuedAt + 60,
      ({ queuedAt }) => ({ queuedAt: queuedAt + 1 }),
    ),
  },
  {
    what: "a no-show is served",
    rule: "outcome",
    played: impatient,
    spoil: ticketOf(isNoShow, () => ({ outcome: "served" })),
  },
  {
    what: "a citizen is served by nobody",
    rule: "outcome",
    played: impatient,
    spoil: ticketOf(isServed, () => ({ counter: null })),
  },
  {
    what: "a service never ends",
    rule: "outcome",
    played: impatient,
    spoil: ticketOf(isServed, () => ({ finishedAt: -1 })),
  },
  {
    what: "a ticket is called before it joined",
    rule: "outcome",
    played: impatient,
    spoil: ticketOf(isServed, ({ queuedAt }) => ({ calledAt: queuedAt - 1 })),
  },
  {
    what: "somebody waits to the end who was called",
    rule: "outcome",
    played: impatient,
    spoil: ticketOf(
      (ticket, played) => isServed(ticket) && isPatient(ticket, played),
      () => ({ outcome: "unserved", counter: null, finishedAt: -1 }),
    ),
  },
  {
    what: "somebody is called who had left",
    rule: "patience",
    played: impatient,
    spoil: ticketOf(
      (ticket, played) => isServed(ticket) && ticket.step === 0 && !isPatient(ticket, played),
      (ticket, played) => ({ calledAt: ticket.queuedAt + (arrivalOf(ticket, played).patienceS ?? 0) }),
    ),
  },
  {
    what: "somebody leaves before their patience ends",
    rule: "patience",
    played: impatient,
    spoil: ticketOf(
      ({ outcome }) => outcome === "abandoned",
      ({ calledAt }) => ({ calledAt: calledAt - 1 }),
    ),
  },
  {
    what: "somebody leaves who would wait for ever",
    rule: "patience",
    played: impatient,
    spoil: ticketOf(
      (ticket, played) => isServed(ticket) && isPatient(ticket, played),
      () => ({ outcome: "abandoned", counter: null, finishedAt: -1 }),
    ),
  },
  {
    what: "the impatient wait to the end",
    rule: "patience",
    played: impatient,
    spoil: ticketOf(
      ({ outcome }) => outcome === "abandoned",
      () => ({ outcome: "unserved" }),
    ),
  },
  {
    what: "a promise is upside down",
    rule: "promise",
    played: impatient,
    spoil: ticketOf(isServed, () => ({ promise: { p50S: 600, p90S: 60 } })),
  },
  {
    what: "a service is a second short",
    rule: "duration",
    played: impatient,
    spoil: ticketOf(isServed, ({ finishedAt }) => ({ finishedAt: finishedAt - 1 })),
  },
  {
    what: "a no-show holds the counter too long",
    rule: "duration",
    played: impatient,
    spoil: ticketOf(isNoShow, ({ finishedAt }) => ({ finishedAt: finishedAt + 1 })),
  },
  {
    what: "a service goes on without power",
    rule: "duration",
    played: dark,
    spoil: ticketOf(
      ({ calledAt, finishedAt }) => calledAt < OUTAGE.start && finishedAt > OUTAGE.end,
      ({ finishedAt }) => ({ finishedAt: finishedAt - (OUTAGE.end - OUTAGE.start) }),
    ),
  },
];
