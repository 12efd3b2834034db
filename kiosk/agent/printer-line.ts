import type { PrintResult } from "#shared/domain/command.ts";
import type { PrinterFaultCode } from "#shared/print/printer-fault-code.ts";
import type { TicketFacts } from "#shared/print/ticket-facts.ts";
import type { PrinterCondition } from "#shared/views/printer-condition.ts";
import type { AgentChange } from "./agent-state.ts";
import type { AgentLog } from "./events.ts";
import type { Pause } from "./pause.ts";
import type { TicketPrinter } from "./ticket-printer.ts";

/** The line before the printer: one paper after the other, and between them a look at how it is. */
export interface PrinterLine extends AsyncDisposable {
  /** What became of it. Never rejects for what a printer does: whatever happens to one paper, the next is printed. */
  readonly print: (facts: TicketFacts) => Promise<PrintResult>;
}

export interface PrinterLineParts {
  readonly printer: Pick<TicketPrinter, "print" | "condition">;
  readonly tell: (change: AgentChange) => void;
  readonly log: Pick<AgentLog, "printerBroke">;
  readonly pause: Pause;
}

// With the look itself, the staff know of a trouble, and of its end, within three seconds.
const LOOK_EVERY_MS = 800;
// A ticket that is coming out is let out before the agent stops.
const LAST_PAPER_MS = 5000;

/** The printing itself failed in a way that nobody foresaw: part of the paper may be out. */
const BROKEN = { kind: "failed", reason: "PRINTER_ERROR" satisfies PrinterFaultCode, begun: true } as const;

/** Prints from now on, and looks at the printer at once. */
export function createPrinterLine({ printer, tell, log, pause }: PrinterLineParts): PrinterLine {
  const leaving = new AbortController();
  const giveUp = new AbortController();
  let papersOpen = 0;
  let last: Promise<unknown> = Promise.resolve();

  const tellCondition = (condition: PrinterCondition): void => tell({ type: "printer", condition });

  async function printNow(facts: TicketFacts): Promise<PrintResult> {
    const printed = await printer.print(facts, giveUp.signal, tellCondition).catch((bug: unknown) => {
      log.printerBroke(bug);
      return { result: BROKEN, condition: "unknown" } as const;
    });
    tellCondition(printed.condition);
    return printed.result;
  }

  const look = async (): Promise<PrinterCondition> =>
    await printer.condition(leaving.signal).catch((bug: unknown) => {
      log.printerBroke(bug);
      return "unknown" as const;
    });

  async function lookWhenIdle(): Promise<void> {
    while (!leaving.signal.aborted) {
      if (papersOpen === 0) tellCondition(await look());
      await pause(LOOK_EVERY_MS, leaving.signal);
    }
  }
  const looking = lookWhenIdle();

  return {
    print(facts) {
      papersOpen += 1;
      const printing = last.then(() => printNow(facts)).finally(() => (papersOpen -= 1));
      last = Promise.allSettled([printing]);
      return printing;
    },
    async [Symbol.asyncDispose]() {
      leaving.abort();
      await Promise.race([last, pause(LAST_PAPER_MS, giveUp.signal)]);
      giveUp.abort();
      await Promise.all([last, looking]);
    },
  };
}
