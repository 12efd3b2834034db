import type { Counter, QueueState, TicketStatusKind } from "#shared/domain/state.ts";
import { counterId, ticketId } from "#shared/kit/ids.ts";
import type { CounterId, TicketId } from "#shared/kit/ids.ts";
import type { Step } from "./random-step.ts";

/** The counter and the ticket that a step is about: mostly such that it may be done, now and then any, or none there is. */
export function aimStep(step: Step, state: QueueState): { readonly ticketId: TicketId; readonly counterId: CounterId } {
  const isAstray = step.choice % 12 === 0;
  const wanted = isAstray ? undefined : STATUS[step.type];
  const ticket = pick(
    [...state.tickets.values()],
    (each) => wanted === undefined || each.status.kind === wanted,
    step.ticket,
  );
  const counter = pick([...state.counters.values()], (each) => isAstray || suits(each, step, state), step.counter);
  return {
    ticketId: step.ticket === 99 || ticket === undefined ? ticketId("2026-11-23.Z999") : ticket.id,
    counterId: step.counter === 99 || counter === undefined ? counterId("9") : counter.id,
  };
}

function pick<Item>(items: readonly Item[], isWanted: (item: Item) => boolean, index: number): Item | undefined {
  const wanted = items.filter(isWanted);
  const among = wanted.length === 0 ? items : wanted;
  return among[index % Math.max(1, among.length)];
}

const STATUS: Partial<Record<Step["type"], TicketStatusKind>> = {
  ReturnFromAway: "away",
  ReleaseHold: "held",
  ResumeTicket: "held",
  CallForResult: "signing",
  StepAway: "waiting",
  ReadmitTicket: "waiting",
  CallTicket: "waiting",
};

function suits(counter: Counter, { type, choice }: Step, state: QueueState): boolean {
  const status = counter.ticketId === null ? null : (state.tickets.get(counter.ticketId)?.status.kind ?? null);
  const takesNew = counter.desk.kind === "open" && counter.clerkId !== null;
  switch (type) {
    case "CallNext":
      return takesNew && status === (finishes(choice) ? "serving" : null);
    case "CallTicket":
    case "ResumeTicket":
    case "CallForResult":
      return takesNew && status === null;
    case "StartServing":
    case "RecallTicket":
    case "MarkNoShow":
      return status === "called";
    case "FinishServing":
    case "AwaitSignature":
      return status === "serving";
    case "ReturnToWaiting":
    case "HoldTicket":
    case "TransferTicket":
      return status !== null;
    case "OpenCounter":
      return counter.desk.kind === "closed";
    case "ResumeCounter":
      return counter.desk.kind === "paused";
    case "SignIn":
      return counter.clerkId === null;
    case "ReturnCounter":
      return counter.lend !== null;
    case "UndoLast":
      return counter.lastAction !== null;
    default:
      return true;
  }
}

/** Whether a step that calls the next ticket also finishes. */
export const finishes = (choice: number): boolean => choice % 3 === 0;
