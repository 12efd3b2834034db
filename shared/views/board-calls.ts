import { callStands } from "#shared/domain/call-stands.ts";
import type { Call, QueueState, Ticket } from "#shared/domain/state.ts";

import { counterLabel } from "./public-field.ts";
import type { BoardCall } from "./board-types.ts";

/** The last calls of the day as the lobby sees them, oldest first; all that stand are among them. */
export function boardCalls(state: QueueState): readonly BoardCall[] {
  return state.calls.flatMap((call) => {
    const ticket = state.tickets.get(call.ticketId);
    return ticket === undefined ? [] : [toBoardCall(state, call, ticket, callStands(state, call))];
  });
}

/** Who is called, or served, at each counter now, newest first. */
export function atCounters(state: QueueState, kind: "called" | "serving"): readonly BoardCall[] {
  return [...state.counters.values()]
    .flatMap((counter) => {
      const ticket = counter.ticketId === null ? undefined : state.tickets.get(counter.ticketId);
      return ticket?.status.kind === kind ? [currentCall(state, ticket, ticket.status.counterId)] : [];
    })
    .toSorted((one, other) => other.seq - one.seq);
}

/** The call that brought a ticket to its counter; made up from the ticket when it has left the list of last calls. */
function currentCall(state: QueueState, ticket: Ticket, counterId: Call["counterId"]): BoardCall {
  const { status, changed, since } = ticket;
  const isForResult = status.kind === "called" && status.reason === "result";
  const known = state.calls.findLast((call) => call.ticketId === ticket.id && call.counterId === counterId);
  const call = known ?? {
    seq: changed,
    at: since,
    ticketId: ticket.id,
    counterId,
    wish: isForResult ? ("result" as const) : ("come" as const),
    isRecall: false,
    announced: [],
  };
  return toBoardCall(state, call, ticket, status.kind === "called");
}

const toBoardCall = (state: QueueState, call: Call, ticket: Ticket, isLive: boolean): BoardCall => ({
  seq: call.seq,
  at: call.at,
  number: ticket.number,
  fieldId: ticket.fieldId,
  counterId: call.counterId,
  counterLabel: counterLabel(state, call.counterId),
  language: ticket.language,
  isRecall: call.isRecall,
  wish: call.wish,
  isSilent: call.wish === "result" && !state.centre.board.voice.speaksResults,
  isLive,
});
