import { join } from "node:path";
import { z } from "zod";
import type { PrintResult } from "#shared/domain/command.ts";
import { QUEUE_REFUSALS } from "#shared/domain/refusal.ts";
import { commandId, type CommandId, type TicketId } from "#shared/kit/ids.ts";
import { recordPrintSchema } from "#shared/protocol/command-schema.ts";
import type { PrinterFaultCode } from "#shared/print/printer-fault-code.ts";
import type { RefusalCode } from "#shared/protocol/refusal.ts";
import { idSchemas } from "#shared/protocol/schema-parts.ts";
import type { AgentLog } from "./events.ts";
import { type OwnFile, ownFile } from "./own-file.ts";
import type { ServerLink } from "./server-link.ts";

const reportSchema = z.object({ commandId: idSchemas.command, command: recordPrintSchema });
type Report = z.output<typeof reportSchema>;

/** What became of papers, told to the server sooner or later, in order, also after a restart of either. */
export interface PrintReports {
  /** Notes a paper before it is asked for: should the agent die meanwhile, its next start tells that nobody saw the end. */
  readonly begin: (ticketId: TicketId) => CommandId;
  /** What became of a paper that was begun. */
  readonly end: (paper: CommandId, result: PrintResult) => void;
  /** Tries again; called when the server is there. */
  readonly deliver: () => Promise<void>;
}

export interface PrintReportsParts {
  readonly file: OwnFile<Report[]>;
  readonly link: Pick<ServerLink, "ask">;
  readonly log: AgentLog;
  readonly newId: () => string;
}

const PATIENCE_MS = 20_000;
// A kiosk that stays alone for days keeps the newest; older days can no longer be told anyway.
const MOST_KEPT = 2000;

const UNSEEN = { kind: "failed", reason: "CANCELLED" satisfies PrinterFaultCode, begun: true } as const;

/** Where the results wait. */
export const reportsFile = (folder: string, onFault: (error: unknown) => void): OwnFile<Report[]> =>
  ownFile(join(folder, "print-results.json"), z.array(reportSchema), onFault);

export function createPrintReports({ file, link, log, newId }: PrintReportsParts): PrintReports {
  const underWay = new Set<CommandId>();
  const kept = (): Report[] => file.read() ?? [];
  const next = (): Report | undefined => kept().find((report) => !underWay.has(report.commandId));
  let isDelivering = false;
  async function deliver(): Promise<void> {
    if (isDelivering) return;
    isDelivering = true;
    for (let first = next(); first !== undefined; first = next()) {
      const reply = await link.ask(first, PATIENCE_MS);
      if (!reply.ok && !isFinal(reply.code)) break;
      if (!reply.ok) log.resultDropped(first.command.ticketId, reply.code);
      file.write(without(kept(), first.commandId));
    }
    isDelivering = false;
  }
  return {
    begin(ticketId) {
      const paper = commandId(newId());
      underWay.add(paper);
      const report: Report = { commandId: paper, command: { type: "RecordPrint", ticketId, result: UNSEEN } };
      file.write([...kept(), report].slice(-MOST_KEPT));
      return paper;
    },
    end(paper, result) {
      underWay.delete(paper);
      file.write(kept().map((report) => (report.commandId === paper ? withResult(report, result) : report)));
      void deliver();
    },
    deliver,
  };
}

const withResult = ({ commandId: id, command }: Report, result: PrintResult): Report => ({
  commandId: id,
  command: { ...command, result },
});

const without = (reports: readonly Report[], told: CommandId): Report[] =>
  reports.filter((report) => report.commandId !== told);

const FINAL: ReadonlySet<RefusalCode> = new Set([...QUEUE_REFUSALS, "BAD_REQUEST", "NOT_ALLOWED", "NOT_FOUND"]);

/** Whether asking again would bring the same answer. */
const isFinal = (code: RefusalCode): boolean => FINAL.has(code);
