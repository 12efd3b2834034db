import { lineFor } from "#shared/domain/bulk-lane.ts";
import type { Centre } from "#shared/domain/centre.ts";
import type { Envelope, QueueCommand } from "#shared/domain/command.ts";
import type { WaitPromise } from "#shared/domain/event.ts";
import { counterOf } from "#shared/domain/initial-state.ts";
import { nextProcedure } from "#shared/domain/next-procedure.ts";
import type { QueueState } from "#shared/domain/state.ts";
import type { CounterId, FieldId } from "#shared/kit/ids.ts";

/** The wait of someone who joins a field's line now; null when no number is honest. */
export type PromiseOf = (fieldId: FieldId, isPriority: boolean) => WaitPromise | null;

/**
 * The command as the log should keep it: a ticket that is asked for carries the wait that its citizen will be told, and a
 * service that ends what they are told of their visit's next line. Those of one tick are told the same, for they came at the
 * same moment.
 */
export function withPromise(envelope: Envelope, state: QueueState, promise: PromiseOf | undefined): Envelope {
  const { command } = envelope;
  if (promise === undefined) return envelope;
  switch (command.type) {
    case "IssueTicket":
      return { ...envelope, command: atIssue(command, state.centre, promise) };
    case "FinishServing":
      return { ...envelope, command: { ...command, ...onward(command.counterId, state, promise) } };
    case "CallNext":
      if (command.finishing === null) return envelope;
      return { ...envelope, command: { ...command, ...onward(command.counterId, state, promise) } };
    default:
      return envelope;
  }
}

type IssueTicket = Extract<QueueCommand, { type: "IssueTicket" }>;

function atIssue(command: IssueTicket, { procedures, classes, settings }: Centre, promise: PromiseOf): IssueTicket {
  const procedure = procedures.find(({ id }) => id === command.procedureId);
  const ticketClass = classes.find(({ id }) => id === command.classId);
  if (procedure === undefined || ticketClass === undefined) return command;
  return { ...command, promise: promise(lineFor(settings, procedure, command.files), ticketClass.isPriority) };
}

function onward(id: CounterId, state: QueueState, promise: PromiseOf) {
  const { ticketId } = counterOf(state, id);
  const ticket = ticketId === null ? undefined : state.tickets.get(ticketId);
  const next = ticket === undefined ? null : nextProcedure(state.centre, ticket);
  if (ticket === undefined || next === null) return {};
  return { onward: { ticketId: ticket.id, promise: promise(next.procedure.fieldId, ticket.isPriority) } };
}
