import { lineFor } from "#shared/domain/bulk-lane.ts";
import type { Centre } from "#shared/domain/centre.ts";
import type { Envelope } from "#shared/domain/command.ts";
import type { WaitPromise } from "#shared/domain/event.ts";
import type { FieldId } from "#shared/kit/ids.ts";

/** The wait of someone who joins a field's line now; null when no number is honest. */
export type PromiseOf = (fieldId: FieldId, isPriority: boolean) => WaitPromise | null;

/**
 * The command as the log should keep it: a ticket that is asked for carries the wait that its citizen will be told. Those
 * of one tick are told the same, for they came at the same moment.
 */
export function withPromise(envelope: Envelope, centre: Centre, promise: PromiseOf | undefined): Envelope {
  const { command } = envelope;
  if (command.type !== "IssueTicket" || promise === undefined) return envelope;
  const procedure = centre.procedures.find(({ id }) => id === command.procedureId);
  const ticketClass = centre.classes.find(({ id }) => id === command.classId);
  if (procedure === undefined || ticketClass === undefined) return envelope;
  const line = lineFor(centre.settings, procedure, command.files);
  return { ...envelope, command: { ...command, promise: promise(line, ticketClass.isPriority) } };
}
