import { explainNext } from "#shared/domain/explain-next.ts";
import { clerkOf, fieldsSetTo } from "#shared/domain/fields-served.ts";
import { counterOf } from "#shared/domain/initial-state.ts";
import { nextProcedure } from "#shared/domain/next-procedure.ts";
import type { Counter, QueueState, Ticket, TicketStatus } from "#shared/domain/state.ts";
import { offeredWithReasons } from "#shared/domain/why-waiting.ts";
import type { CounterId } from "#shared/kit/ids.ts";
import { NO_FORESIGHT, type Foresight } from "#shared/forecast/foresight.ts";
import { elapsedMs, later } from "#shared/kit/time.ts";
import type { EpochMs } from "#shared/kit/time.ts";

import { centreHead } from "./centre-head.ts";
import { helpAskedOf, type HouseDevice, kioskCards } from "./help-cards.ts";
import { howAnnounced } from "./how-announced.ts";
import { counterLabel, countWaiting, namedField } from "./public-field.ts";
import { procedureIn, staffCounter, staffTicket } from "./staff-ticket.ts";
import { tallyOf } from "./tally.ts";
import type { ConsoleView, InHand } from "./console-types.ts";

const TICKETS_A_LINE = 30;

/** What the console shows and the queue does not know. */
export interface ConsoleSources {
  readonly foresight?: Foresight;
  readonly devices?: readonly HouseDevice[];
}

/** The clerk's console at one counter. */
export function consoleView(
  state: QueueState,
  counterId: CounterId,
  now: EpochMs,
  { foresight = NO_FORESIGHT, devices = [] }: ConsoleSources = {},
): ConsoleView {
  const counter = counterOf(state, counterId);
  const next = explainNext(state, counterId, now);
  const clerk = counter.clerkId === null ? undefined : clerkOf(state, counter.clerkId);
  return {
    ...centreHead(state),
    counter: staffCounter(state, counter),
    mayCallAny: clerk?.rights.includes("call-any-ticket") ?? false,
    inHand: inHand(state, counter, { foresight, devices }),
    next: next === null ? null : { ticket: staffTicket(state, next.ticket), reason: next.reason },
    lines: linesOf(state, counter, now),
    sent: ticketsOf(state, state.sent.get(counterId) ?? []).map((each) => staffTicket(state, each)),
    ...setAside(state, counter),
    undoUntil: undoUntil(state, counter, now),
    fields: state.centre.fields.map(namedField),
    counters: state.centre.counters.map(({ id, label }) => ({
      counterId: id,
      label,
      desk: counterOf(state, id).desk.kind,
    })),
    today: tallyOf(state, ({ servedBy }) => counter.clerkId !== null && servedBy?.clerkId === counter.clerkId),
    holdMaxMs: state.centre.settings.holdMaxMs,
    help: helpAskedOf(state, devices, counterId, now),
    kiosks: kioskCards(state, devices, counterId),
  };
}

function inHand(state: QueueState, counter: Counter, { foresight, devices }: Required<ConsoleSources>): InHand | null {
  const ticket = counter.ticketId === null ? undefined : state.tickets.get(counter.ticketId);
  if (ticket?.status.kind !== "called" && ticket?.status.kind !== "serving") return null;
  return {
    ticket: staffTicket(state, ticket),
    status: ticket.status.kind,
    reason: ticket.status.kind === "called" ? ticket.status.reason : "next",
    recalls: ticket.recalls,
    announced: howAnnounced(state, ticket, devices),
    ...papersOf(state, ticket),
    wasLent: ticket.servedBy?.wasLent ?? false,
    sender: ticket.sentBy === null ? null : { counterId: ticket.sentBy, label: counterLabel(state, ticket.sentBy) },
    onward: onwardOf(state, ticket, foresight),
  };
}

function onwardOf(state: QueueState, ticket: Ticket, foresight: Foresight): InHand["onward"] {
  const fieldId = nextProcedure(state.centre, ticket)?.procedure.fieldId;
  const field = state.centre.fields.find(({ id }) => id === fieldId);
  return field === undefined
    ? null
    : { field: namedField(field), wait: foresight.newcomer(field.id, ticket.isPriority) };
}

function papersOf(state: QueueState, { procedureId }: Ticket): Pick<InHand, "documents" | "isUnverified"> {
  const { documents, isUnverified } = procedureIn(state, procedureId) ?? { documents: [], isUnverified: false };
  return { documents, isUnverified };
}

function linesOf(state: QueueState, counter: Counter, now: EpochMs): ConsoleView["lines"] {
  return fieldsSetTo(state, counter).map((fieldId) => ({
    fieldId,
    waiting: countWaiting(state, fieldId),
    tickets: offeredWithReasons(state, fieldId, now, TICKETS_A_LINE).map(({ ticket, why }) => ({
      ticket: staffTicket(state, ticket),
      why,
    })),
  }));
}

/** Who is not in the line's flow but may come back to this counter: of its fields, or set aside here. */
function setAside(state: QueueState, counter: Counter): Pick<ConsoleView, "missed" | "held" | "signing"> {
  const fields = fieldsSetTo(state, counter);
  const ours = [...state.tickets.values()].filter(
    (ticket) => fields.includes(ticket.fieldId) || isHere(ticket.status, counter),
  );
  return {
    missed: ours.flatMap((ticket) => missedEntry(state, ticket) ?? []),
    held: ours.flatMap((ticket) => heldEntry(state, ticket) ?? []),
    signing: ours.flatMap((ticket) => signingEntry(state, ticket) ?? []),
  };
}

function missedEntry(state: QueueState, ticket: Ticket): ConsoleView["missed"][number] | null {
  const { status } = ticket;
  if (status.kind !== "waiting" || status.notBefore === null) return null;
  return { ticket: staffTicket(state, ticket), notBefore: status.notBefore };
}

function heldEntry(state: QueueState, ticket: Ticket): ConsoleView["held"][number] | null {
  if (ticket.status.kind !== "held") return null;
  const { reason, until, counterId } = ticket.status;
  return { ticket: staffTicket(state, ticket), counterLabel: counterLabel(state, counterId), reason, until };
}

function signingEntry(state: QueueState, ticket: Ticket): ConsoleView["signing"][number] | null {
  if (ticket.status.kind !== "signing") return null;
  return { ticket: staffTicket(state, ticket), counterLabel: counterLabel(state, ticket.status.counterId) };
}

const isHere = (status: TicketStatus, { id }: Counter): boolean =>
  (status.kind === "held" || status.kind === "signing") && status.counterId === id;

function undoUntil(state: QueueState, { lastAction }: Counter, now: EpochMs): EpochMs | null {
  if (lastAction === null) return null;
  const { undoMs } = state.centre.settings;
  return elapsedMs(lastAction.at, now) > undoMs ? null : later(lastAction.at, undoMs);
}

const ticketsOf = (state: QueueState, ids: readonly Ticket["id"][]): readonly Ticket[] =>
  ids.flatMap((id) => state.tickets.get(id) ?? []);
