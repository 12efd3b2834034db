import type { QueueEvent } from "#shared/domain/event.ts";
import type { TicketId } from "#shared/kit/ids.ts";
import type { TicketResult } from "./day-result.ts";
import type { ScenarioArrival } from "./scenario.ts";

/** A ticket of the trace while its day runs. */
export interface Turn {
  readonly arrival: ScenarioArrival;
  readonly step: number;
  readonly field: string;
  readonly serviceS: number;
  /** Nobody will come to the counter. */
  readonly isNoShow: boolean;
  readonly queuedAt: number;
  readonly promise: TicketResult["promise"];
  calledAt: number | null;
  counter: string | null;
  finishedAt: number;
  outcome: TicketResult["outcome"] | null;
}

/** The tickets of a day by the id that the rules gave them, in the order of their joining. */
export type Visits = Map<TicketId, Turn>;

/** What a ticket that has just joined its line is promised. */
export type Tell = (id: TicketId) => TicketResult["promise"];

/** Notes the turns that joined a line: a citizen who came, or one whose visit goes on. */
export function noteJoined(
  visits: Visits,
  events: readonly QueueEvent[],
  { arrival, at, tell }: { readonly arrival: ScenarioArrival; readonly at: number; readonly tell: Tell },
): void {
  for (const event of events) {
    if (event.type !== "TicketIssued" && event.type !== "VisitContinued") continue;
    const step = event.type === "TicketIssued" ? 0 : event.step - 1;
    visits.set(event.ticketId, newTurn(arrival, { step, at, promise: tell(event.ticketId) }));
  }
}

function newTurn(
  arrival: ScenarioArrival,
  { step, at, promise }: { readonly step: number; readonly at: number; readonly promise: Turn["promise"] },
): Turn {
  const next = step === 0 ? arrival : arrival.steps[step - 1];
  const field = next?.field ?? arrival.field;
  return {
    arrival,
    step,
    field,
    serviceS: next?.serviceS ?? 0,
    isNoShow: step === 0 && arrival.isNoShow,
    queuedAt: at,
    promise,
    calledAt: null,
    counter: null,
    finishedAt: -1,
    outcome: null,
  };
}

/** What became of every ticket, by the time of joining and then by name; who was never called waited until the last shift ended. */
export function ticketResults(visits: Visits, lastShiftEnd: number): readonly TicketResult[] {
  const results = [...visits.values()].map((turn) => ({
    id: turn.arrival.id,
    step: turn.step,
    field: turn.field,
    queuedAt: turn.queuedAt,
    calledAt: turn.calledAt ?? Math.max(lastShiftEnd, turn.queuedAt),
    finishedAt: turn.finishedAt,
    counter: turn.counter,
    outcome: turn.outcome ?? "unserved",
    promise: turn.promise,
  }));
  return results.toSorted((one, other) => one.queuedAt - other.queuedAt || byName(one, other));
}

const byName = (one: TicketResult, other: TicketResult): number =>
  one.id === other.id ? one.step - other.step : one.id < other.id ? -1 : 1;
