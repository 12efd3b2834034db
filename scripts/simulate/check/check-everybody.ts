import type { Scenario, ScenarioArrival } from "#shared/simulator/scenario.ts";

import type { CheckedDay, CheckedTicket } from "./result-schema.ts";
import { atText, violation } from "./violation.ts";
import type { Violation } from "./violation.ts";

/** Nobody is lost, invented or served twice, and each joined the right line at the right second. */
export function checkEverybody({ arrivals }: Scenario, { tickets }: CheckedDay): readonly Violation[] {
  const found = Map.groupBy(tickets, ({ id }) => id);
  const known = new Set(arrivals.map(({ id }) => id));
  const strangers = [...found.keys()].filter((id) => !known.has(id));
  return [
    ...strangers.map((id) => violation("everybody", `Ticket ${id} is in the result, but nobody of that name came.`)),
    ...arrivals.flatMap((arrival) => checkVisit(arrival, found.get(arrival.id) ?? [])),
  ];
}

function checkVisit(arrival: ScenarioArrival, tickets: readonly CheckedTicket[]): readonly Violation[] {
  const due = dueSteps(arrival, tickets);
  const extra = tickets.filter(({ step }) => step >= due.length);
  return [
    ...extra.map(({ id, step, queuedAt }) =>
      violation(
        "everybody",
        `Ticket ${id} step ${step} joined a line at ${atText(queuedAt)}, but no such step was due.`,
      ),
    ),
    ...due.flatMap(({ field, t }, step) => {
      const [ticket, ...again] = tickets.filter((each) => each.step === step);
      if (ticket === undefined)
        return violation("everybody", `Ticket ${arrival.id} step ${step} was due at ${atText(t)}, but is lost.`);
      return [...again.map(twice), ...checkJoining(ticket, field, t)];
    }),
  ];
}

const twice = ({ id, step, queuedAt }: CheckedTicket): Violation =>
  violation("everybody", `Ticket ${id} step ${step} is there twice, again at ${atText(queuedAt)}.`);

interface DueStep {
  readonly field: string;
  readonly t: number;
}

/** The steps that a citizen came to: the next one is due when the one before was served. */
function dueSteps({ field, t, steps }: ScenarioArrival, tickets: readonly CheckedTicket[]): readonly DueStep[] {
  const due: DueStep[] = [{ field, t }];
  for (const next of steps) {
    const before = tickets.find(({ step }) => step === due.length - 1);
    if (before?.outcome !== "served") break;
    due.push({ field: next.field, t: before.finishedAt });
  }
  return due;
}

function checkJoining(
  { id, step, field, queuedAt }: CheckedTicket,
  dueIn: string,
  dueAt: number,
): readonly Violation[] {
  const found: Violation[] = [];
  if (field !== dueIn)
    found.push(
      violation("everybody", `Ticket ${id} step ${step} joined ${field} at ${atText(queuedAt)} instead of ${dueIn}.`),
    );
  if (queuedAt !== dueAt)
    found.push(
      violation(
        "everybody",
        `Ticket ${id} step ${step} joined its line at ${atText(queuedAt)} instead of ${atText(dueAt)}.`,
      ),
    );
  return found;
}
