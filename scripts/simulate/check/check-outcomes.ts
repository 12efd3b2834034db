import type { Scenario, ScenarioArrival } from "#shared/simulator/scenario.ts";

import { endOf } from "./clockwork.ts";
import type { CheckedDay, CheckedTicket } from "./result-schema.ts";
import { atText, violation } from "./violation.ts";
import type { Violation } from "./violation.ts";

/** Each ticket ends as its citizen and its clerk make it end. */
export function checkOutcomes(scenario: Scenario, { tickets }: CheckedDay): readonly Violation[] {
  const arrivals = new Map(scenario.arrivals.map((arrival) => [arrival.id, arrival]));
  return tickets.flatMap((ticket) => {
    const arrival = arrivals.get(ticket.id);
    if (arrival === undefined) return [];
    return [...checkPromise(ticket), ...checkFacts(ticket), ...checkOutcome(scenario, arrival, ticket)];
  });
}

const nameOf = ({ id, step }: CheckedTicket): string => `Ticket ${id} step ${step}`;

function checkPromise(ticket: CheckedTicket): readonly Violation[] {
  const { p50S, p90S } = ticket.promise;
  if (p50S >= 0 && p50S <= p90S) return [];
  return [violation("promise", `${nameOf(ticket)} was promised ${p50S} to ${p90S} s at ${atText(ticket.queuedAt)}.`)];
}

function checkFacts(ticket: CheckedTicket): readonly Violation[] {
  const { outcome, counter, queuedAt, calledAt, finishedAt } = ticket;
  const wasCalled = outcome === "served" || outcome === "noshow";
  const found: Violation[] = [];
  if (wasCalled !== (counter !== null))
    found.push(
      violation("outcome", `${nameOf(ticket)} is ${outcome} at ${atText(calledAt)} by counter ${counter ?? "none"}.`),
    );
  if (wasCalled !== finishedAt >= 0)
    found.push(
      violation("outcome", `${nameOf(ticket)} is ${outcome} at ${atText(calledAt)}, but finished at ${finishedAt}.`),
    );
  if (calledAt < queuedAt)
    found.push(
      violation(
        "outcome",
        `${nameOf(ticket)} left its line at ${atText(calledAt)}, before it joined at ${atText(queuedAt)}.`,
      ),
    );
  return found;
}

function checkOutcome(scenario: Scenario, arrival: ScenarioArrival, ticket: CheckedTicket): readonly Violation[] {
  switch (ticket.outcome) {
    case "served":
    case "noshow":
      return [
        ...checkShowing(arrival, ticket),
        ...checkPatience(arrival, ticket),
        ...checkDuration(scenario, arrival, ticket),
      ];
    case "abandoned":
      return checkLeaving(arrival, ticket);
    case "unserved":
      return checkUnserved(scenario, arrival, ticket);
  }
}

function checkShowing({ isNoShow }: ScenarioArrival, ticket: CheckedTicket): readonly Violation[] {
  const expected = isNoShow && ticket.step === 0 ? "noshow" : "served";
  if (ticket.outcome === expected) return [];
  return [
    violation(
      "outcome",
      `${nameOf(ticket)} called at ${atText(ticket.calledAt)} is ${ticket.outcome} instead of ${expected}.`,
    ),
  ];
}

/** When a citizen gives up; Infinity for one who never does, and in every line but the first. */
const patienceEnd = ({ t, patienceS }: ScenarioArrival, { step }: CheckedTicket): number =>
  patienceS === null || step > 0 ? Infinity : t + patienceS;

function checkPatience(arrival: ScenarioArrival, ticket: CheckedTicket): readonly Violation[] {
  const end = patienceEnd(arrival, ticket);
  if (ticket.calledAt < end) return [];
  return [
    violation(
      "patience",
      `${nameOf(ticket)} was called at ${atText(ticket.calledAt)}, but had left at ${atText(end)}.`,
    ),
  ];
}

function checkLeaving(arrival: ScenarioArrival, ticket: CheckedTicket): readonly Violation[] {
  const end = patienceEnd(arrival, ticket);
  if (ticket.calledAt === end) return [];
  const due = end === Infinity ? "never" : `at ${atText(end)}`;
  return [violation("patience", `${nameOf(ticket)} left at ${atText(ticket.calledAt)}, but would leave ${due}.`)];
}

function checkUnserved({ counters }: Scenario, arrival: ScenarioArrival, ticket: CheckedTicket): readonly Violation[] {
  const shiftEnds = counters.flatMap(({ actual }) => actual.map(({ endS, drainS }) => endS + drainS));
  const waitedUntil = Math.max(0, ticket.queuedAt, ...shiftEnds);
  const found: Violation[] = [];
  if (patienceEnd(arrival, ticket) < Infinity)
    found.push(
      violation(
        "patience",
        `${nameOf(ticket)} waits to the end at ${atText(ticket.calledAt)}, but would leave at ${atText(patienceEnd(arrival, ticket))}.`,
      ),
    );
  if (ticket.calledAt !== waitedUntil)
    found.push(
      violation(
        "outcome",
        `${nameOf(ticket)} is unserved until ${atText(ticket.calledAt)} instead of ${atText(waitedUntil)}.`,
      ),
    );
  return found;
}

function checkDuration(scenario: Scenario, arrival: ScenarioArrival, ticket: CheckedTicket): readonly Violation[] {
  const pace = scenario.counters.find(({ id }) => id === ticket.counter)?.skills.get(ticket.field);
  const specialistS = ticket.step === 0 ? arrival.serviceS : arrival.steps[ticket.step - 1]?.serviceS;
  if (pace === undefined || specialistS === undefined) return [];
  const seconds =
    ticket.outcome === "noshow" ? scenario.rules.noShowS : Math.max(1, Math.floor(specialistS * pace + 0.5));
  const end = endOf(ticket.calledAt, seconds, scenario.outages);
  if (ticket.finishedAt === end) return [];
  return [
    violation(
      "duration",
      `${nameOf(ticket)} called at ${atText(ticket.calledAt)} by ${ticket.counter} finished at ${atText(ticket.finishedAt)} instead of ${atText(end)}.`,
    ),
  ];
}
