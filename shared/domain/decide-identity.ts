import { assertNever } from "#shared/kit/assert-never.ts";
import type { IdentityCommand } from "./command.ts";
import { refuse } from "./decision.ts";
import type { Decision } from "./decision.ts";
import type { Appointment } from "./identity.ts";
import { manyTickets } from "./many-tickets.ts";
import type { QueueState } from "./state.ts";

/** Answers a command about those who show a card, and about who takes many tickets. */
export function decideIdentity(command: IdentityCommand, state: QueueState): Decision {
  switch (command.type) {
    case "SetAppointments":
      return setAppointments(command, state);
    case "DismissNotice":
      return dismissNotice(command, state);
    default:
      return assertNever(command);
  }
}

function setAppointments(
  { appointments }: Extract<IdentityCommand, { type: "SetAppointments" }>,
  { centre, persons }: QueueState,
): Decision {
  if (centre.settings.identity === null) return refuse("CARDS_NOT_READ");
  const known = new Set(centre.procedures.map(({ id }) => id));
  if (!appointments.every(({ procedureId }) => known.has(procedureId))) return refuse("PROCEDURE_UNKNOWN");
  // Other software says the whole day again and again: only what is new is worth a place in the log.
  return areSame(appointments, persons.appointments) ? [] : [{ type: "AppointmentsSet", appointments }];
}

/** Whatever their order. */
const areSame = (some: readonly Appointment[], others: readonly Appointment[]): boolean =>
  some.map(keyOf).toSorted().join() === others.map(keyOf).toSorted().join();

const keyOf = ({ person, procedureId, from, to }: Appointment): string => [person, procedureId, from, to].join(" ");

function dismissNotice(
  { noticeId, reason }: Extract<IdentityCommand, { type: "DismissNotice" }>,
  state: QueueState,
): Decision {
  const notice = manyTickets(state).find(({ id }) => id === noticeId);
  if (notice === undefined) return refuse("NOTICE_UNKNOWN");
  return [{ type: "NoticeDismissed", noticeId, tickets: notice.tickets.length, reason }];
}
