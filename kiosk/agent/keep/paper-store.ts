import type { Database } from "better-sqlite3";
import type { PrintResult } from "#shared/domain/command.ts";
import type { CommandId, TicketId } from "#shared/kit/ids.ts";
import { recordPrintSchema } from "#shared/protocol/command-schema.ts";
import { idSchemas } from "#shared/protocol/schema-parts.ts";
import { z } from "zod";

const printReportSchema = z.object({ commandId: idSchemas.command, command: recordPrintSchema });
const printResultSchema = recordPrintSchema.shape.result;

/** A paper's result, as it is told to the server. */
export type PrintReport = z.output<typeof printReportSchema>;

/** What became of papers, until the server has heard it. */
export interface PaperStore {
  readonly add: (
    paper: CommandId,
    of: { readonly press: CommandId; readonly ticketId: TicketId },
    result: PrintResult,
  ) => void;
  readonly setResult: (paper: CommandId, result: PrintResult) => void;
  /** The oldest that the server has yet to hear, but for those under way and those of tickets that it does not have yet. */
  readonly nextToTell: (underWay: ReadonlySet<CommandId>) => PrintReport | null;
  readonly told: (paper: CommandId) => void;
  /** What became of a press's last paper; null when none was begun. */
  readonly resultOf: (press: CommandId) => PrintResult | null;
  /** What became of the last paper of all; null when there was none. */
  readonly last: () => PrintResult | null;
  /** Forgets, but for the last, those that are told and belong to no ticket of this kiosk any more: what staff had printed. */
  readonly forget: () => void;
}

interface PaperRow {
  readonly id: string;
  readonly ticket_id: string;
  readonly result: string;
}

/** The papers in an open store. */
export function paperStoreIn(db: Database): PaperStore {
  const add = db.prepare<[string, string, string, string]>(
    "INSERT INTO paper (id, press, ticket_id, result) VALUES (?, ?, ?, ?)",
  );
  const setResult = db.prepare<[string, string]>("UPDATE paper SET result = ? WHERE id = ?");
  // The server knows a brought ticket by the id that it gave it, and one of a day that was over not at all.
  const untold = db.prepare<[], PaperRow>(`
    SELECT id, coalesce(kept.ticket_id, paper.ticket_id) AS ticket_id, result FROM paper LEFT JOIN kept USING (press)
    WHERE is_told = 0 AND (state IS NULL OR (state = 'brought' AND kept.ticket_id IS NOT NULL)) ORDER BY position`);
  const told = db.prepare<[string]>("UPDATE paper SET is_told = 1 WHERE id = ?");
  const ofPress = db
    .prepare<[string], string>("SELECT result FROM paper WHERE press = ? ORDER BY position DESC")
    .pluck();
  const ofLast = db.prepare<[], string>("SELECT result FROM paper ORDER BY position DESC LIMIT 1").pluck();
  const forget = db.prepare<[]>(`
    DELETE FROM paper WHERE is_told = 1 AND press NOT IN (SELECT press FROM ticket)
      AND position < (SELECT max(position) FROM paper)`);
  return {
    add: (paper, { press, ticketId }, result) => void add.run(paper, press, ticketId, JSON.stringify(result)),
    setResult: (paper, result) => void setResult.run(JSON.stringify(result), paper),
    nextToTell(underWay) {
      for (const { id, ticket_id, result } of untold.iterate()) {
        const report = printReportSchema.parse({
          commandId: id,
          command: { type: "RecordPrint", ticketId: ticket_id, result: JSON.parse(result) as unknown },
        });
        if (!underWay.has(report.commandId)) return report;
      }
      return null;
    },
    told: (paper) => void told.run(paper),
    resultOf: (press) => resultIn(ofPress.get(press)),
    last: () => resultIn(ofLast.get()),
    forget: () => void forget.run(),
  };
}

const resultIn = (stored: string | undefined): PrintResult | null =>
  stored === undefined ? null : printResultSchema.parse(JSON.parse(stored));
