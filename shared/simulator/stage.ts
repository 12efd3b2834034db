import type { QueueCommand } from "#shared/domain/command.ts";
import type { QueueEvent } from "#shared/domain/event.ts";
import { lineOf } from "#shared/domain/initial-state.ts";
import type { Knowledge } from "#shared/forecast/knowledge.ts";
import { sightOf } from "#shared/forecast/sight-of.ts";
import type { Sight } from "#shared/forecast/sight.ts";
import { counterId, fieldId } from "#shared/kit/ids.ts";
import type { CounterId, FieldId, TicketId } from "#shared/kit/ids.ts";
import { later } from "#shared/kit/time.ts";
import type { DayPromises } from "./day-promises.ts";
import type { MoveResult, TicketResult } from "./day-result.ts";
import { restingDesk } from "./desk.ts";
import type { Desk } from "./desk.ts";
import { openHall } from "./hall.ts";
import type { Hall } from "./hall.ts";
import { openApprovals, type Approvals, type Decided } from "./requests.ts";
import { scenarioCentre } from "./scenario-centre.ts";
import { SCENARIO_MIDNIGHT } from "./scenario-knowledge.ts";
import type { Scenario } from "./scenario.ts";
import type { Visits } from "./visits.ts";

/** Everything of a simulated day in progress: the real queue, and the people around it. Times in seconds since midnight. */
export interface Stage {
  readonly scenario: Scenario;
  readonly knowledge: Knowledge;
  readonly hall: Hall;
  readonly desks: readonly Desk[];
  readonly visits: Visits;
  readonly promises: DayPromises;
  /** Whether moves are told with the figures that speak for them. */
  readonly explains: boolean;
  readonly approvals: Approvals;
  readonly moves: MoveResult[];
  /** When each citizen gives up who still waits in their first line. */
  readonly leaveAt: Map<TicketId, number>;
  /** Orders that a desk may not follow yet, by its place. */
  readonly held: Map<number, HeldOrder>;
  /** How a desk's last turn was decided. */
  readonly ordered: Map<number, Decided>;
  /** Whether the power is out. */
  isDark: boolean;
  /** Counter-seconds idle while somebody waits whom the counter may serve. */
  idleEligibleS: number;
}

/** An order that waits for its counter's dwell. */
export interface HeldOrder {
  readonly target: string;
  /** When a lend is meant to be over; null where nobody says. */
  readonly untilS: number | null;
  readonly decided: Decided;
}

const SECOND_MS = 1000;

/** A day about to begin. */
export function openStage(
  scenario: Scenario,
  { promises, explains, knowledge }: Pick<Stage, "promises" | "explains" | "knowledge">,
): Stage {
  return {
    scenario,
    knowledge,
    hall: openHall(scenarioCentre(scenario)),
    desks: scenario.counters.map(restingDesk),
    visits: new Map(),
    promises,
    explains,
    approvals: openApprovals(scenario.rules),
    moves: [],
    leaveAt: new Map(),
    held: new Map(),
    ordered: new Map(),
    isDark: false,
    idleEligibleS: 0,
  };
}

/** Asks the real rules for what they must allow. */
export const run = ({ hall }: Stage, command: QueueCommand, t: number): readonly QueueEvent[] =>
  hall.run(command, later(SCENARIO_MIDNIGHT, t * SECOND_MS));

/** What a policy may see now. */
export function sightAt({ hall, knowledge, scenario, approvals }: Stage, t: number): Sight {
  const proposed = new Map<CounterId, FieldId>();
  for (const { move } of approvals.pending.values()) {
    const counter = scenario.counters[move.counter];
    const field = move.field === null ? undefined : scenario.fields[move.field];
    if (counter !== undefined && field !== undefined) proposed.set(counterId(counter.id), fieldId(field.id));
  }
  const now = later(SCENARIO_MIDNIGHT, t * SECOND_MS);
  return sightOf(hall.state, hall.record, knowledge, { now, will: { pinned: NONE, proposed } });
}

/** The promise told to a ticket that has just joined its line. */
export function promiseTo(stage: Stage, id: TicketId, t: number): TicketResult["promise"] {
  const { state } = stage.hall;
  const ticket = state.tickets.get(id);
  if (ticket === undefined) throw new Error(`${id} has joined no line`);
  const line = lineOf(state, ticket.fieldId);
  const ahead = (ticket.isPriority ? line.priority : line.normal).indexOf(id);
  const field = state.centre.fields.findIndex((each) => each.id === ticket.fieldId);
  return stage.promises.tell({ id, field, isPriority: ticket.isPriority, ahead }, () => sightAt(stage, t));
}

const NONE: ReadonlySet<CounterId> = new Set();

/** How many wait in a field. */
export function waitingIn({ hall }: Stage, field: string): number {
  const line = hall.state.lines.get(fieldId(field));
  return line === undefined ? 0 : line.priority.length + line.normal.length;
}
