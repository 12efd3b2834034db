import type { QueueCommand, TransferTarget } from "#shared/domain/command.ts";
import type { Counter, QueueState, Ticket, TicketStatusKind } from "#shared/domain/state.ts";
import type { CounterId } from "#shared/kit/ids.ts";
import { pickWeighted, randomBelow, type Random } from "#shared/kit/random.ts";

/**
 * What somebody in a centre might do next, by chance: mostly sensible, sometimes odd, sometimes against the rules.
 * The same state and the same chance give the same command.
 */
export function randomCommand(state: QueueState, random: Random): QueueCommand {
  if (!state.isOpen) return { type: "OpenDay" };
  const wish = pickWeighted(random, WISHES, ({ weight }) => weight);
  return wish?.command(state, random) ?? issue(state, random);
}

type Wish = (state: QueueState, random: Random) => QueueCommand | null;

const WISHES: readonly { readonly weight: number; readonly command: Wish }[] = [
  { weight: 24, command: issue },
  { weight: 40, command: recordPrint },
  { weight: 110, command: (state, random) => atCounter(pick(random, [...state.counters.values()]), state, random) },
  { weight: 1, command: (state, random) => onTicket("CancelTicket", "waiting", state, random) },
  { weight: 1, command: (state, random) => onTicket("StepAway", "waiting", state, random) },
  { weight: 2, command: (state, random) => onTicket("ReturnFromAway", "away", state, random) },
  { weight: 1, command: (state, random) => onTicket("ReadmitTicket", "waiting", state, random) },
  { weight: 3, command: (state, random) => onTicket("ReleaseHold", "held", state, random) },
];

function issue(state: QueueState, random: Random): QueueCommand {
  const { procedures, classes, languages } = state.centre;
  const [normal] = classes;
  const ticketClass = random.next() < 0.1 ? pick(random, classes) : normal;
  const procedure = pick(random, procedures);
  if (procedure === undefined || ticketClass === undefined) throw new Error("a centre has procedures and classes");
  const then = random.next() < 0.05 ? pick(random, procedures) : undefined;
  return {
    type: "IssueTicket",
    procedureId: procedure.id,
    classId: ticketClass.id,
    files: 1 + randomBelow(random, 3),
    language: pick(random, languages) ?? "vi",
    thenProcedures: then === undefined ? [] : [then.id],
  };
}

function recordPrint(state: QueueState, random: Random): QueueCommand | null {
  const ticket = [...state.tickets.values()].at(-1);
  if (ticket?.paper !== "unknown") return null;
  const isPrinted = random.next() < 0.97;
  const result = isPrinted
    ? ({ kind: "printed" } as const)
    : ({ kind: "failed", reason: "NO_PAPER", begun: true } as const);
  return { type: "RecordPrint", ticketId: ticket.id, result };
}

function onTicket(
  type: "CancelTicket" | "StepAway" | "ReturnFromAway" | "ReadmitTicket" | "ReleaseHold",
  kind: TicketStatusKind,
  state: QueueState,
  random: Random,
): QueueCommand | null {
  const ticket = pickTicket(kind, state, random);
  return ticket === undefined ? null : { type, ticketId: ticket.id };
}

function atCounter(counter: Counter | undefined, state: QueueState, random: Random): QueueCommand | null {
  if (counter === undefined) return null;
  const { id: counterId, desk, clerkId, ticketId } = counter;
  const ticket = ticketId === null ? undefined : state.tickets.get(ticketId);
  if (ticket?.status.kind === "called") return whenCalled(counterId, random);
  if (ticket?.status.kind === "serving") return whenServing(counterId, state, random);
  if (clerkId === null) return signIn(counterId, state);
  if (desk.kind === "closed") return { type: "OpenCounter", counterId };
  if (desk.kind === "paused") return { type: "ResumeCounter", counterId };
  return whenFree(counterId, state, random);
}

function whenCalled(counterId: CounterId, random: Random): QueueCommand {
  const type = weighted(random, { StartServing: 86, MarkNoShow: 7, RecallTicket: 4, ReturnToWaiting: 1, UndoLast: 2 });
  return { type, counterId };
}

function whenServing(counterId: CounterId, state: QueueState, random: Random): QueueCommand {
  const type = weighted(random, {
    CallNext: 80,
    FinishServing: 10,
    HoldTicket: 3,
    TransferTicket: 2,
    AwaitSignature: 4,
    UndoLast: 1,
  });
  switch (type) {
    case "CallNext":
      return { type, counterId, finishing: "completed" };
    case "FinishServing":
      return { type, counterId, outcome: weighted(random, { received: 2, incomplete: 1, rejected: 1 }) };
    case "HoldTicket":
      return { type, counterId, reason: "missing-papers", forMs: 600_000 };
    case "TransferTicket":
      return { type, counterId, target: target(state, random) };
    default:
      return { type, counterId };
  }
}

function whenFree(counterId: CounterId, state: QueueState, random: Random): QueueCommand | null {
  const type = weighted(random, {
    CallNext: 60,
    CallForResult: 12,
    ResumeTicket: 6,
    CallTicket: 2,
    UndoLast: 3,
    LendCounter: 2,
    ReturnCounter: 3,
    PauseCounter: 1,
    CloseCounter: 1,
    SignOut: 1,
  });
  switch (type) {
    case "CallNext":
      return { type, counterId, finishing: null };
    case "CallForResult":
      return withTicket(pickTicket("signing", state, random), (id) => ({ type, counterId, ticketId: id }));
    case "ResumeTicket":
      return withTicket(pickTicket("held", state, random), (id) => ({ type, counterId, ticketId: id }));
    case "CallTicket":
      return withTicket(pickTicket("waiting", state, random), (id) => ({
        type,
        counterId,
        ticketId: id,
        reason: "came-back",
      }));
    case "LendCounter": {
      const field = pick(random, state.centre.fields);
      return field === undefined ? null : { type, counterId, fieldId: field.id, until: null, reason: "" };
    }
    case "PauseCounter":
      return { type, counterId, reason: "break" };
    default:
      return { type, counterId };
  }
}

function target(state: QueueState, random: Random): TransferTarget {
  const field = pick(random, state.centre.fields);
  const counter = pick(random, state.centre.counters);
  if (random.next() < 0.3 || field === undefined || counter === undefined) return { kind: "sender" };
  return random.next() < 0.5 ? { kind: "field", fieldId: field.id } : { kind: "counter", counterId: counter.id };
}

function signIn(counterId: CounterId, { centre }: QueueState): QueueCommand | null {
  const clerk = centre.clerks[centre.counters.findIndex((plan) => plan.id === counterId)];
  return clerk === undefined ? null : { type: "SignIn", counterId, clerkId: clerk.id };
}

function pickTicket(kind: TicketStatusKind, state: QueueState, random: Random): Ticket | undefined {
  if (state.counts[kind] === 0) return undefined;
  return pick(
    random,
    [...state.tickets.values()].filter((ticket) => ticket.status.kind === kind),
  );
}

const withTicket = (ticket: Ticket | undefined, command: (id: Ticket["id"]) => QueueCommand): QueueCommand | null =>
  ticket === undefined ? null : command(ticket.id);

const pick = <Item>(random: Random, items: readonly Item[]): Item | undefined =>
  items[randomBelow(random, items.length)];

function weighted<Name extends string>(random: Random, weights: Readonly<Record<Name, number>>): Name {
  const names = Object.keys(weights) as Name[];
  const [first] = names;
  const name = pickWeighted(random, names, (each) => weights[each]) ?? first;
  if (name === undefined) throw new Error("nothing to choose from");
  return name;
}
