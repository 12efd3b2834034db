import { join } from "node:path";
import type { QueueCommand } from "#shared/domain/command.ts";
import { classId, type ProcedureId } from "#shared/kit/ids.ts";
import { readCentreFile } from "#server/centre-file/read-centre-file.ts";
import { queueAtWork, type QueueAtWork } from "./queue-at-work.ts";

const centreFile = join(import.meta.dirname, "../../centres/tang-nhon-phu.json");

/** How many wait in each field of the demo centre, by letter. */
const WAITING: Readonly<Record<string, number>> = { A: 23, B: 4, C: 1, D: 7, E: 12 };

/** The demo centre in the middle of a morning: every counter has its clerk and a citizen, and others wait. */
export async function kioskMorning(): Promise<QueueAtWork> {
  const { centre } = readCentreFile(centreFile);
  const queue = queueAtWork({ centre });
  const openings = centre.counters.flatMap(({ id: counterId }, index): QueueCommand[] => {
    const clerk = centre.clerks[index];
    const open: QueueCommand = { type: "OpenCounter", counterId };
    return clerk === undefined ? [open] : [open, { type: "SignIn", counterId, clerkId: clerk.id }];
  });
  const arrivals = centre.fields.flatMap(({ id, letter }): QueueCommand[] => {
    const procedure = centre.procedures.find(({ fieldId }) => fieldId === id);
    const waiting = WAITING[letter];
    if (procedure === undefined || waiting === undefined) return [];
    const atCounters = centre.counters.filter(({ home }) => home[0] === id).length;
    return Array.from({ length: waiting + atCounters }, () => issue(procedure.id));
  });
  const calls = centre.counters.map(({ id }): QueueCommand => ({ type: "CallNext", counterId: id, finishing: null }));
  for (const command of [{ type: "OpenDay" } as const, ...openings, ...arrivals, ...calls]) await queue.ask(command);
  return queue;
}

const issue = (procedureId: ProcedureId): QueueCommand => ({
  type: "IssueTicket",
  procedureId,
  classId: classId("normal"),
  files: 1,
  language: "vi",
  thenProcedures: [],
});
