import type { FinishOutcome, ToldOnward } from "./command.ts";
import { refuse } from "./decision.ts";
import type { Decision } from "./decision.ts";
import type { QueueEvent } from "./event.ts";
import { continueVisit } from "./issue-ticket.ts";
import type { Counter, QueueState, Ticket } from "./state.ts";

/** How a service ends, and what its citizen is told of the line that they join then. */
export interface Finish {
  readonly outcome: FinishOutcome;
  readonly onward?: ToldOnward | undefined;
}

/** Ends the service in hand; the visit's next procedure joins its line. */
export function finishServing(
  ticket: Ticket,
  counter: Counter,
  { outcome, onward }: Finish,
  state: QueueState,
): Decision {
  if (ticket.status.kind !== "serving") return refuse("TICKET_NOT_SERVING");
  const finished: QueueEvent = { type: "ServingFinished", ticketId: ticket.id, counterId: counter.id, outcome };
  const told = onward?.ticketId === ticket.id ? { promise: onward.promise } : {};
  return [finished, ...continueVisit(state, ticket, { counterId: counter.id, ...told })];
}
