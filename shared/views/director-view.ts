import type { Field } from "#shared/domain/centre.ts";
import { clerkOf, countersServing } from "#shared/domain/fields-served.ts";
import { counterOf, lineOf } from "#shared/domain/initial-state.ts";
import type { Counter, QueueState } from "#shared/domain/state.ts";
import { epochMs } from "#shared/kit/time.ts";
import type { ClerkId } from "#shared/kit/ids.ts";
import type { EpochMs } from "#shared/kit/time.ts";

import { NO_FORESIGHT, type Foresight } from "#shared/forecast/foresight.ts";

import { centreHead } from "./centre-head.ts";
import { averageOf, dayFigures, waitsOf } from "./day-figures.ts";
import { helpCards, type HouseDevice } from "./help-cards.ts";
import { balancingView } from "./move-card.ts";
import { noticeCards } from "./notice-cards.ts";
import { publicField, waitingIn } from "./public-field.ts";
import { screenCondition } from "./screen-condition.ts";
import { staffCounter } from "./staff-ticket.ts";
import { tallyOf, wasServed } from "./tally.ts";
import { unplacedCards } from "./unplaced-cards.ts";
import type { ClockState, DirectorCounter, DirectorField, DirectorView } from "./director-types.ts";

/** What the director's screen shows and the queue does not know. */
export interface HouseFacts {
  readonly devices: readonly HouseDevice[];
  readonly clerksWithPin: ReadonlySet<ClerkId>;
  readonly clock: ClockState;
}

/** The director's screen: all fields, all counters, today's figures, the devices. */
export const directorView = (
  state: QueueState,
  house: HouseFacts,
  foresight: Foresight = NO_FORESIGHT,
): DirectorView => ({
  ...centreHead(state),
  closedReason: state.closed?.reason ?? null,
  hoursReason: state.hoursToday?.reason ?? null,
  fields: state.centre.fields.map((field) => directorField(state, field, foresight)),
  counters: state.centre.counters.map((plan) => directorCounter(state, counterOf(state, plan.id))),
  clerks: state.centre.clerks.map(({ id, name }) => ({ clerkId: id, name, hasPin: house.clerksWithPin.has(id) })),
  devices: house.devices.map((device) => ({
    ...device,
    screen: screenCondition(state, device),
    brought: state.kept.brought.get(device.deviceId) ?? 0,
  })),
  zones: state.centre.board.zones.map(({ id, name }) => ({ id, name })),
  clock: house.clock,
  figures: dayFigures(state),
  balancing: balancingView(state, foresight.isGuess),
  notices: noticeCards(state, house.devices),
  unplaced: unplacedCards(state, house.devices),
  help: helpCards(state, house.devices),
});

function directorField(state: QueueState, field: Field, foresight: Foresight): DirectorField {
  const tickets = [...state.tickets.values()].filter((ticket) => ticket.fieldId === field.id);
  const closed = lineOf(state, field.id).closed;
  return {
    ...publicField(state, field, foresight),
    longestSince: longestSince(state, field),
    missed: tickets.filter(({ status }) => status.kind === "waiting" && status.notBefore !== null).length,
    inService: tickets.filter(({ status }) => status.kind === "called" || status.kind === "serving").length,
    finished: tickets.filter(wasServed).length,
    averageWaitMs: averageOf(waitsOf(tickets)),
    counterIds: countersServing(state, field.id).map((counter) => counter.id),
    closedReason: closed?.reason ?? null,
    forecast: foresight.field(field.id),
  };
}

function longestSince(state: QueueState, field: Field): EpochMs | null {
  const since = waitingIn(state, field.id).flatMap((id) => state.tickets.get(id)?.issuedAt ?? []);
  return since.length === 0 ? null : epochMs(Math.min(...since));
}

function directorCounter(state: QueueState, counter: Counter): DirectorCounter {
  const { served, servedLent } = tallyOf(state, (ticket) => ticket.servedBy?.counterId === counter.id);
  const clerk = counter.clerkId === null ? undefined : clerkOf(state, counter.clerkId);
  const fields = state.centre.fields.map((field) => field.id);
  return {
    ...staffCounter(state, counter),
    isPinned: state.balancing.pinned.has(counter.id),
    inHand: inHand(state, counter),
    served,
    servedLent,
    mayServe: clerk === undefined ? fields : fields.filter((field) => clerk.skills.has(field)),
  };
}

function inHand(state: QueueState, counter: Counter): DirectorCounter["inHand"] {
  const ticket = counter.ticketId === null ? undefined : state.tickets.get(counter.ticketId);
  if (ticket?.status.kind !== "called" && ticket?.status.kind !== "serving") return null;
  return { number: ticket.number, fieldId: ticket.fieldId, status: ticket.status.kind, since: ticket.since };
}
