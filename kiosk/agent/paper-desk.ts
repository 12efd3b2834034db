import type { PrintResult } from "#shared/domain/command.ts";
import type { CommandId, TicketId } from "#shared/kit/ids.ts";
import type { TicketFacts } from "#shared/print/ticket-facts.ts";
import type { AgentChange } from "./agent-state.ts";
import type { AgentLog } from "./events.ts";
import type { Pause } from "./pause.ts";
import type { PrintReports } from "./print-reports.ts";
import type { TicketPrinter } from "./ticket-printer.ts";

/** A ticket whose paper is wanted. */
export interface PaperJob {
  /** That it came from. */
  readonly press: CommandId;
  readonly ticketId: TicketId;
  readonly facts: TicketFacts;
}

/** Puts tickets on paper, one at a time, and says what became of them. */
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
  /** Ends once nothing prints any more. */
  [Symbol.asyncDispose](): Promise<void>;
}

export interface PaperDeskParts {
  readonly printer: TicketPrinter;
  readonly reports: Pick<PrintReports, "begin" | "end">;
  readonly tell: (change: AgentChange) => void;
  readonly log: AgentLog;
  readonly pause: Pause;
}

// With the look itself, the staff know of a trouble, and of its end, within three seconds.
const LOOK_EVERY_MS = 800;
// A ticket that is coming out is let out before the agent stops.
const LAST_PAPER_MS = 5000;

export function createPaperDesk({ printer, reports, tell, log, pause }: PaperDeskParts): PaperDesk {
  const leaving = new AbortController();
  const giveUp = new AbortController();
  let printing: Promise<unknown> = Promise.resolve();
  let jobsOpen = 0;
  let last: PaperJob | null = null;
  /** The last ticket, while its citizen is asked whether the paper came out. */
  let inDoubt: PaperJob | null = null;

  async function printNow(job: PaperJob, paper: CommandId): Promise<void> {
    const { result, condition } = await printer.print(job.facts, giveUp.signal);
    log.paper(job.facts.number, result);
    tell({ type: "printer", condition });
    tell({ type: "paper", commandId: job.press, progress: result });
    if (job === last) inDoubt = isUnconfirmed(result) ? job : null;
    reports.end(paper, result);
    jobsOpen -= 1;
  }

  function print(job: PaperJob): void {
    last = job;
    inDoubt = null;
    jobsOpen += 1;
    const paper = reports.begin(job);
    tell({ type: "paper", commandId: job.press, progress: { kind: "printing" } });
    printing = printing.then(() => printNow(job, paper));
  }

  async function printForStaff(
    facts: TicketFacts,
    of: Pick<PaperJob, "press" | "ticketId"> | "test",
  ): Promise<PrintResult> {
    jobsOpen += 1;
    const paper = of === "test" ? null : reports.begin(of);
    const done = printing.then(() => printer.print(facts, giveUp.signal));
    printing = done;
    const { result, condition } = await done;
    log.paper(facts.number, result);
    tell({ type: "printer", condition });
    if (paper !== null) reports.end(paper, result);
    jobsOpen -= 1;
    return result;
  }

  async function lookWhenIdle(): Promise<void> {
    while (!leaving.signal.aborted) {
      if (jobsOpen === 0) tell({ type: "printer", condition: await printer.condition(leaving.signal) });
      await pause(LOOK_EVERY_MS, leaving.signal);
    }
  }
  const looking = lookWhenIdle();

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
    async [Symbol.asyncDispose]() {
      leaving.abort();
      await Promise.race([printing, pause(LAST_PAPER_MS, giveUp.signal)]);
      giveUp.abort();
      await Promise.all([printing, looking]);
    },
  };
}

const isUnconfirmed = (result: PrintResult): boolean => result.kind === "sent";
