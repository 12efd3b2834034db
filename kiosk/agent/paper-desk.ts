import type { PrintResult } from "#shared/domain/command.ts";
import type { CommandId, TicketId } from "#shared/kit/ids.ts";
import type { TicketFacts } from "#shared/print/ticket-facts.ts";
import type { AgentChange } from "./agent-state.ts";
import type { AgentLog } from "./events.ts";
import type { PrintReports } from "./print-reports.ts";
import type { PrinterLine } from "./printer-line.ts";

/** A ticket whose paper is wanted. */
export interface PaperJob {
  /** That it came from. */
  readonly press: CommandId;
  readonly ticketId: TicketId;
  readonly facts: TicketFacts;
}

/** Puts tickets on paper, and says what became of them. */
export interface PaperDesk {
  readonly print: (job: PaperJob) => void;
  /**
   * For staff, beside what the citizen before the kiosk is shown; the answer comes once the printer is done. A test belongs to
   * no ticket: it is reported to nobody.
   */
  readonly printForStaff: (
    facts: TicketFacts,
    of: Pick<PaperJob, "press" | "ticketId"> | "test",
  ) => Promise<PrintResult>;
  /** Nobody saw the end of it, for the agent died: asks the citizen. */
  readonly ask: (job: PaperJob) => void;
  /** The citizen says that nothing came out: once more, marked as a reprint. False when nobody asked about it, or it was already reprinted. */
  readonly reprint: (of: CommandId) => boolean;
  /** The citizen says that it came out, where the printer could not tell. False when nobody asked about it. */
  readonly confirm: (of: CommandId) => boolean;
}

export interface PaperDeskParts {
  readonly line: Pick<PrinterLine, "print">;
  readonly reports: Pick<PrintReports, "begin" | "end">;
  readonly tell: (change: AgentChange) => void;
  readonly log: Pick<AgentLog, "paper">;
}

export function createPaperDesk({ line, reports, tell, log }: PaperDeskParts): PaperDesk {
  let last: PaperJob | null = null;
  /** The last ticket, while its citizen is asked whether the paper came out. */
  let inDoubt: PaperJob | null = null;

  async function printNow(job: PaperJob, paper: CommandId): Promise<void> {
    const result = await line.print(job.facts);
    log.paper(job.facts.number, result);
    tell({ type: "paper", commandId: job.press, progress: result });
    if (job === last) inDoubt = isUnconfirmed(result) ? job : null;
    reports.end(paper, result);
  }

  function print(job: PaperJob): void {
    last = job;
    inDoubt = null;
    const paper = reports.begin(job);
    tell({ type: "paper", commandId: job.press, progress: { kind: "printing" } });
    void printNow(job, paper);
  }

  async function printForStaff(
    facts: TicketFacts,
    of: Pick<PaperJob, "press" | "ticketId"> | "test",
  ): Promise<PrintResult> {
    const paper = of === "test" ? null : reports.begin(of);
    const result = await line.print(facts);
    log.paper(facts.number, result);
    if (paper !== null) reports.end(paper, result);
    return result;
  }

  function ask(job: PaperJob): void {
    last = job;
    inDoubt = job;
    tell({ type: "paper", commandId: job.press, progress: { kind: "printing" } });
    tell({ type: "paper", commandId: job.press, progress: { kind: "sent" } });
  }

  return {
    print,
    printForStaff,
    ask,
    reprint(of) {
      if (inDoubt?.press !== of || inDoubt.facts.isReprint) return false;
      print({ ...inDoubt, facts: { ...inDoubt.facts, isReprint: true } });
      return true;
    },
    confirm(of) {
      if (inDoubt?.press !== of) return false;
      reports.end(reports.begin(inDoubt), { kind: "printed" });
      inDoubt = null;
      tell({ type: "paper", commandId: of, progress: { kind: "printed" } });
      return true;
    },
  };
}

const isUnconfirmed = (result: PrintResult): boolean => result.kind === "sent";
