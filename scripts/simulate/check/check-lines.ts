import type { Scenario } from "#shared/simulator/scenario.ts";

import type { CheckedDay, CheckedTicket } from "./result-schema.ts";
import { atText, violation } from "./violation.ts";
import type { Violation } from "./violation.ts";
import { idleSince } from "./work-of-counter.ts";
import type { CounterWork } from "./work-of-counter.ts";

/** In every field the tickets are called in the order of the rule: first come first served, and the bounded run of priority. */
export function checkLines(scenario: Scenario, day: CheckedDay, all: readonly CounterWork[]): readonly Violation[] {
  const ranks = ranksOf(scenario, day);
  return scenario.fields.flatMap(({ id }) =>
    checkLine(
      happeningsIn(
        day.tickets.filter(({ field }) => field === id),
        all,
        ranks,
      ),
      scenario,
    ),
  );
}

/** Something that changes a line; within one second by its kind, then by its rank. */
interface Happening {
  readonly t: number;
  readonly kind: "join" | "leave" | "call";
  readonly rank: readonly number[];
  readonly ticket: CheckedTicket;
}

const KINDS = ["join", "leave", "call"];

function happeningsIn(
  tickets: readonly CheckedTicket[],
  all: readonly CounterWork[],
  rankOf: (ticket: CheckedTicket) => readonly number[],
): readonly Happening[] {
  const happenings = tickets.flatMap((ticket): Happening[] => {
    const joins: Happening = { t: ticket.queuedAt, kind: "join", rank: rankOf(ticket), ticket };
    if (ticket.outcome === "unserved") return [joins];
    if (ticket.outcome === "abandoned") return [joins, { t: ticket.calledAt, kind: "leave", rank: [], ticket }];
    return [joins, { t: ticket.calledAt, kind: "call", rank: callRank(ticket, all), ticket }];
  });
  return happenings.toSorted(
    (one, other) =>
      one.t - other.t || KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind) || byRank(one.rank, other.rank),
  );
}

/** Who was idle longest calls first, then by the order of the counters. */
function callRank({ counter, calledAt }: CheckedTicket, all: readonly CounterWork[]): readonly number[] {
  const work = all.find(({ plan }) => plan.id === counter);
  return work === undefined ? [] : [idleSince(work, calledAt), work.index];
}

/** Who joins in the same second: citizens whose visit goes on, by the counter that they come from, before those who arrive, by the trace. */
function ranksOf(
  { arrivals, counters }: Scenario,
  { tickets }: CheckedDay,
): (ticket: CheckedTicket) => readonly number[] {
  const places = new Map(arrivals.map(({ id }, index) => [id, index]));
  const counterPlaces = new Map(counters.map(({ id }, index) => [id, index]));
  const servedBy = new Map(tickets.map(({ id, step, counter }) => [`${id} ${step}`, counter]));
  return ({ id, step }) => {
    if (step === 0) return [1, places.get(id) ?? 0];
    return [0, counterPlaces.get(servedBy.get(`${id} ${step - 1}`) ?? "") ?? 0];
  };
}

function byRank(one: readonly number[], other: readonly number[]): number {
  const differing = one.findIndex((value, index) => value !== other[index]);
  return differing === -1 ? 0 : (one[differing] ?? 0) - (other[differing] ?? 0);
}

interface Line {
  readonly priority: CheckedTicket[];
  readonly normal: CheckedTicket[];
  /** Priority calls in a row while somebody normal waited. */
  run: number;
}

function checkLine(happenings: readonly Happening[], { arrivals, rules }: Scenario): readonly Violation[] {
  const priorityIds = new Set(arrivals.filter(({ isPriority }) => isPriority).map(({ id }) => id));
  const line: Line = { priority: [], normal: [], run: 0 };
  const found: Violation[] = [];
  for (const { kind, ticket, t } of happenings) {
    const list = priorityIds.has(ticket.id) ? line.priority : line.normal;
    if (kind === "join") {
      list.push(ticket);
      continue;
    }
    const due = dueNext(line, rules.maxInARow);
    if (kind === "call" && due !== ticket && list.includes(ticket))
      found.push(
        violation(
          "order",
          `Counter ${ticket.counter} called ticket ${ticket.id} step ${ticket.step} at ${atText(t)}, but ${due?.id} was due.`,
        ),
      );
    takeOut(line, list, ticket, kind);
  }
  return found;
}

function dueNext({ priority, normal, run }: Line, maxInARow: number): CheckedTicket | undefined {
  if (priority.length === 0 || (normal.length > 0 && run >= maxInARow)) return normal[0];
  return priority[0];
}

function takeOut(line: Line, list: CheckedTicket[], ticket: CheckedTicket, kind: Happening["kind"]): void {
  const place = list.indexOf(ticket);
  if (place !== -1) list.splice(place, 1);
  if (kind === "leave") return;
  if (list === line.normal) line.run = 0;
  else if (line.normal.length > 0) line.run += 1;
}
