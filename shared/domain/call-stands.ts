import type { Call, QueueState } from "./state.ts";

/** Whether a call still stands: its citizen is called to that counter, has not come, and was not called again since. */
export function callStands({ tickets, calls }: QueueState, call: Call): boolean {
  const status = tickets.get(call.ticketId)?.status;
  if (status?.kind !== "called" || status.counterId !== call.counterId) return false;
  return calls.findLast((other) => other.ticketId === call.ticketId)?.seq === call.seq;
}
