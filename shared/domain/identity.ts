import type { ClassId, FieldId, NoticeId, PersonHash, ProcedureId, TicketId } from "#shared/kit/ids.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import type { Envelope, TicketCommand } from "./command.ts";
import type { QueueRefusal } from "./refusal.ts";
import type { QueueState, Ticket } from "./state.ts";

/** How a centre uses identity cards at its kiosks. */
export interface IdentityRules {
  /** The fields in which a kiosk gives no number without a card; elsewhere showing one is the citizen's choice. */
  readonly requiredFor: readonly FieldId[];
  /** Whether a person may stand only once in each field's line. */
  readonly onePerField: boolean;
  /** Tickets that kiosks give one person in a day; null: any number. */
  readonly perDay: number | null;
  /** What a kiosk fills in for who has an appointment; null: the citizen's own choice. */
  readonly appointmentClass: ClassId | null;
}

/** An hour kept for somebody, known by the day's hash of their card alone. */
export interface Appointment {
  readonly person: PersonHash;
  readonly procedureId: ProcedureId;
  /** From when until when the person is expected. */
  readonly from: EpochMs;
  readonly to: EpochMs;
}

/** What today knows of those who showed a card; nothing of it outlives the day. */
export interface Persons {
  /** The first ticket of each visit that a person began. */
  readonly visits: Map<PersonHash, TicketId[]>;
  appointments: readonly Appointment[];
  /** Notices that the director has dealt with, and of how many tickets each told then. */
  readonly dismissed: Map<NoticeId, number>;
}

/** Nobody has shown a card yet. */
export const nobodyKnown = (): Persons => ({ visits: new Map(), appointments: [], dismissed: new Map() });

type IssueTicket = Extract<TicketCommand, { type: "IssueTicket" }>;

/** Why a kiosk gives this person no number here. The staff see who stands before them, and give any. */
export function whyNotThisPerson(
  { person, isAssisted }: Pick<IssueTicket, "person" | "isAssisted">,
  fieldId: FieldId,
  { by }: Pick<Envelope, "by">,
  state: QueueState,
): QueueRefusal | null {
  const rules = state.centre.settings.identity;
  if (rules === null || by.kind !== "device" || isAssisted) return null;
  if (person === undefined) return rules.requiredFor.includes(fieldId) ? "CARD_NEEDED" : null;
  const isInLine = liveTicketsOf(person, state).some((ticket) => ticket.fieldId === fieldId);
  if (rules.onePerField && isInLine) return "ALREADY_IN_LINE";
  return rules.perDay !== null && visitsOf(person, state).length >= rules.perDay ? "DAILY_CAP" : null;
}

/** The tickets of a person that are still to be called or served, in the order in which they were given. */
export function liveTicketsOf(person: PersonHash, state: QueueState): readonly Ticket[] {
  const visits = new Set(visitsOf(person, state).map(({ visitId }) => visitId));
  if (visits.size === 0) return [];
  return [...state.tickets.values()].filter(({ visitId, status }) => visits.has(visitId) && status.kind !== "closed");
}

/** The first tickets of the visits that a person began today; one that was taken back is none. */
export const visitsOf = (person: PersonHash, state: QueueState): readonly Ticket[] =>
  (state.persons.visits.get(person) ?? []).flatMap((id) => state.tickets.get(id) ?? []);

/** The person's appointment whose time is now or still to come, the earliest first; null where there is none. */
export function appointmentOf(person: PersonHash, state: QueueState, now: EpochMs): Appointment | null {
  const open = state.persons.appointments.filter((each) => each.person === person && now <= each.to);
  return open.toSorted((one, other) => one.from - other.from)[0] ?? null;
}
