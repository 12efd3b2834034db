import { assertNever } from "#shared/kit/assert-never.ts";
import type { PersonHash, TicketId } from "#shared/kit/ids.ts";
import type { IdentityEvent } from "./event.ts";
import type { QueueState } from "./state.ts";

/** Folds a fact about those who show a card, and about who takes many tickets. */
export function evolveIdentity({ persons }: QueueState, event: IdentityEvent): void {
  switch (event.type) {
    case "AppointmentsSet":
      persons.appointments = event.appointments;
      return;
    case "NoticeDismissed":
      persons.dismissed.set(event.noticeId, event.tickets);
      return;
    default:
      return assertNever(event);
  }
}

/** Remembers whose visit begins with this ticket, where a card was shown. */
export function notePerson({ persons }: QueueState, ticketId: TicketId, person: PersonHash | undefined): void {
  if (person === undefined) return;
  const visits = persons.visits.get(person);
  if (visits === undefined) persons.visits.set(person, [ticketId]);
  else visits.push(ticketId);
}
