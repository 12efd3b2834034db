import { join } from "node:path";
import { z } from "zod";
import { QUEUE_REFUSALS } from "#shared/domain/refusal.ts";
import type { CommandId } from "#shared/kit/ids.ts";
import { recordPrintSchema } from "#shared/protocol/command-schema.ts";
import type { RefusalCode } from "#shared/protocol/refusal.ts";
import { idSchemas } from "#shared/protocol/schema-parts.ts";
import type { AgentLog } from "./events.ts";
import { type OwnFile, ownFile } from "./own-file.ts";
import type { ServerLink } from "./server-link.ts";

const reportSchema = z.object({ commandId: idSchemas.command, command: recordPrintSchema });
type Report = z.output<typeof reportSchema>;

/** What became of papers, told to the server sooner or later, in order, also after a restart of either. */
export interface PrintReports {
  readonly add: (report: Report) => void;
  /** Tries again; called when the server is there. */
  readonly deliver: () => Promise<void>;
}

export interface PrintReportsParts {
  readonly file: OwnFile<Report[]>;
  readonly link: Pick<ServerLink, "ask">;
  readonly log: AgentLog;
}

const PATIENCE_MS = 20_000;
// A kiosk that stays alone for days keeps the newest; older days can no longer be told anyway.
const MOST_KEPT = 2000;

/** Where the results wait. */
export const reportsFile = (folder: string, onFault: (error: unknown) => void): OwnFile<Report[]> =>
  ownFile(join(folder, "print-results.json"), z.array(reportSchema), onFault);

export function createPrintReports({ file, link, log }: PrintReportsParts): PrintReports {
  const waiting = (): Report[] => file.read() ?? [];
  let isDelivering = false;
  async function deliver(): Promise<void> {
    if (isDelivering) return;
    isDelivering = true;
    for (let first = waiting()[0]; first !== undefined; first = waiting()[0]) {
      const reply = await link.ask(first, PATIENCE_MS);
      if (!reply.ok && !isFinal(reply.code)) break;
      if (!reply.ok) log.resultDropped(first.command.ticketId, reply.code);
      file.write(without(waiting(), first.commandId));
    }
    isDelivering = false;
  }
  return {
    add(report) {
      file.write([...waiting(), report].slice(-MOST_KEPT));
      void deliver();
    },
    deliver,
  };
}

const without = (reports: readonly Report[], commandId: CommandId): Report[] =>
  reports.filter((report) => report.commandId !== commandId);

const FINAL: ReadonlySet<RefusalCode> = new Set([...QUEUE_REFUSALS, "BAD_REQUEST", "NOT_ALLOWED", "NOT_FOUND"]);

/** Whether asking again would bring the same answer. */
const isFinal = (code: RefusalCode): boolean => FINAL.has(code);
