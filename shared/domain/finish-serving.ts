import type { FinishOutcome } from "./command.ts";
import { refuse } from "./decision.ts";
import type { Decision } from "./decision.ts";
import { continueVisit } from "./issue-ticket.ts";
import type { Counter, QueueState, Ticket } from "./state.ts";

/** Ends the service in hand; the visit's next procedure joins its line. */
export function finishServing(ticket: Ticket, counter: Counter, outcome: FinishOutcome, state: QueueState): Decision {
  if (ticket.status.kind !== "serving") return refuse("TICKET_NOT_SERVING");
  const finished = { type: "ServingFinished", ticketId: ticket.id, counterId: counter.id, outcome } as const;
  return [finished, ...continueVisit(state, ticket, counter.id)];
}
