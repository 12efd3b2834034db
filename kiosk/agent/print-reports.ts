import type { PrintResult } from "#shared/domain/command.ts";
import { QUEUE_REFUSALS } from "#shared/domain/refusal.ts";
import { commandId, type CommandId, type TicketId } from "#shared/kit/ids.ts";
import type { PrinterFaultCode } from "#shared/print/printer-fault-code.ts";
import type { RefusalCode } from "#shared/protocol/refusal.ts";
import type { AgentLog } from "./events.ts";
import type { KioskStore } from "./keep/kiosk-store.ts";
import type { PrintReport } from "./keep/paper-store.ts";
import type { ServerLink } from "./server-link.ts";

/** What became of papers, told to the server sooner or later, in order, also after a restart of either. */
export interface PrintReports {
  /** Notes a paper before it is asked for: should the agent die meanwhile, its next start tells that nobody saw the end. */
  readonly begin: (of: { readonly press: CommandId; readonly ticketId: TicketId }) => CommandId;
  /** What became of a paper that was begun. */
  readonly end: (paper: CommandId, result: PrintResult) => void;
  /** Tries again; called when the server is there. */
  readonly deliver: () => Promise<void>;
}

export interface PrintReportsParts {
  readonly keep: Pick<KioskStore, "papers" | "atOnce">;
  readonly link: Pick<ServerLink, "ask">;
  readonly log: AgentLog;
  readonly newId: () => string;
}

const PATIENCE_MS = 20_000;

/** A paper whose end nobody saw. */
const UNSEEN = { kind: "failed", reason: "CANCELLED" satisfies PrinterFaultCode, begun: true } as const;

/** Whether the agent died while this paper was under way. */
export const isUnseen = (result: PrintResult): boolean => result.kind === "failed" && result.reason === UNSEEN.reason;

export function createPrintReports({ keep, link, log, newId }: PrintReportsParts): PrintReports {
  const { papers } = keep;
  const underWay = new Set<CommandId>();
  let delivering: Promise<void> | null = null;
  // A paper comes out whether or not the disk takes the note of it.
  const note = (work: () => void): boolean => {
    try {
      keep.atOnce(work);
      return true;
    } catch (fault) {
      log.diskRefused(fault);
      return false;
    }
  };
  async function tell(report: PrintReport): Promise<boolean> {
    const reply = await link.ask(report, PATIENCE_MS);
    if (!reply.ok && !isFinal(reply.code)) return false;
    if (!reply.ok) log.resultDropped(report.command.ticketId, reply.code);
    return note(() => papers.told(report.commandId));
  }
  async function tellAll(): Promise<void> {
    // So that it is noted as under way before it can be over.
    await Promise.resolve();
    try {
      for (let next = papers.nextToTell(underWay); next !== null; next = papers.nextToTell(underWay))
        if (!(await tell(next))) break;
    } catch (fault) {
      // The disk did not let it be read: the next round tries again.
      log.diskRefused(fault);
    } finally {
      delivering = null;
    }
  }
  const deliver = (): Promise<void> => (delivering ??= tellAll());
  return {
    begin(of) {
      const paper = commandId(newId());
      underWay.add(paper);
      note(() => papers.add(paper, of, UNSEEN));
      return paper;
    },
    end(paper, result) {
      note(() => papers.setResult(paper, result));
      underWay.delete(paper);
      void deliver();
    },
    deliver,
  };
}

const FINAL: ReadonlySet<RefusalCode> = new Set([...QUEUE_REFUSALS, "BAD_REQUEST", "NOT_ALLOWED", "NOT_FOUND"]);

/** Whether asking again would bring the same answer. */
const isFinal = (code: RefusalCode): boolean => FINAL.has(code);
