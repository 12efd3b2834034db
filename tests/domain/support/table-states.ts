import type { Counter, QueueState, Ticket } from "#shared/domain/state.ts";
import { counterId } from "#shared/kit/ids.ts";
import * as fact from "./facts.ts";
import type { PastFact } from "./fold-past.ts";
import { at, by, director } from "./moment.ts";

/** A ticket of civil status in each of its states; counter 1 is the one it has to do with. */
export const TICKET_STATES: Readonly<Record<string, readonly PastFact[]>> = {
  waiting: [],
  missed: [fact.called("A001", "1"), fact.missed("A001", "1", "07:45")],
  sent: [fact.called("A001", "2"), fact.transferred("A001", "2", "civil", "1")],
  called: [fact.called("A001", "1")],
  result: [
    fact.called("A001", "1"),
    fact.started("A001", "1"),
    fact.signatureAwaited("A001", "1"),
    fact.calledOutOfTurn("A001", "1", "result"),
  ],
  serving: [fact.called("A001", "1"), fact.started("A001", "1")],
  held: [fact.called("A001", "1"), fact.held("A001", "1", "07:45")],
  signing: [fact.called("A001", "1"), fact.started("A001", "1"), fact.signatureAwaited("A001", "1")],
  away: [fact.steppedAway("A001")],
  closed: [fact.called("A001", "1"), fact.started("A001", "1"), fact.finished("A001", "1")],
};

/** The ticket's state by the names of the tables. */
export function ticketState({ status }: Ticket): string {
  if (status.kind === "called") return status.reason === "result" ? "result" : "called";
  if (status.kind !== "waiting") return status.kind;
  if (status.onlyCounter !== null) return "sent";
  return status.notBefore === null ? "waiting" : "missed";
}

const servingNow = [fact.called("A001", "1"), at("07:36", fact.started("A001", "1"))];

/** Counter 1 in each of its states. */
export const COUNTER_STATES: Readonly<Record<string, readonly PastFact[]>> = {
  empty: [by(director, at("07:35", fact.counterClosed("1"), fact.signedOut("1", "an")))],
  closed: [fact.counterClosed("1")],
  unmanned: [
    by(director, at("07:35", fact.counterClosed("1"), fact.signedOut("1", "an"))),
    by(director, at("07:36", fact.counterOpened("1"))),
  ],
  free: [],
  called: [fact.called("A001", "1")],
  serving: servingNow,
  paused: [fact.counterPaused("1")],
  "paused-serving": [...servingNow, fact.counterPaused("1")],
  "closed-serving": [...servingNow, fact.counterClosed("1")],
  lent: [by(director, at("07:35", fact.lent("1", "land")))],
};

/** The counter's state by the names of the tables. */
export function counterState(state: QueueState): string {
  const counter = state.counters.get(counterId("1"));
  if (counter === undefined) throw new Error("no counter 1");
  const name = deskState(counter, state);
  if (counter.lend === null) return name;
  return name === "free" ? "lent" : `lent-${name}`;
}

function deskState({ desk, clerkId, ticketId }: Counter, state: QueueState): string {
  if (clerkId === null) return { closed: "empty", open: "unmanned", paused: "paused-unmanned" }[desk.kind];
  const inHand = ticketId === null ? null : state.tickets.get(ticketId)?.status.kind;
  if (inHand === null || inHand === undefined) return desk.kind === "open" ? "free" : desk.kind;
  return desk.kind === "open" ? inHand : `${desk.kind}-${inHand}`;
}
