import { once } from "node:events";
import { setImmediate as nextTurn } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import type { PrinterFaultsChange } from "#shared/protocol/virtual-printer.ts";
import type { PrinterCondition } from "#shared/views/printer-condition.ts";
import { createPrinterLine } from "#kiosk/agent/printer-line.ts";
import type { Pause } from "#kiosk/agent/pause.ts";
import { createTicketPrinter, type TicketPrinter } from "#kiosk/agent/ticket-printer.ts";
import { type Deadlines, PATIENCE } from "#kiosk/printing/deadlines.ts";
import { createVirtualPrinter } from "#kiosk/virtual-printer/virtual-printer.ts";
import { ticketFacts } from "#tests/support/ticket-facts.ts";
import { impatience } from "./support/impatience.ts";

const TROUBLES: readonly (readonly [PrinterCondition, PrinterFaultsChange])[] = [
  ["paper-low", { paper: "near-end" }],
  ["no-paper", { paper: "out" }],
  ["cover-open", { cover: "open" }],
  ["out-of-order", { error: "broken" }],
  ["offline", { power: "off" }],
  ["offline", { answers: "none" }],
];

/** A printer in whose line nobody waits by the clock: what would have been waited is added up. */
async function line(onCondition: (condition: PrinterCondition) => void, pause?: Pause) {
  const printer = createVirtualPrinter({ widthDots: 576 });
  printer.change({ mmPerSecond: 1000 });
  const waited = { ms: 0 };
  const patience = impatience();
  const deadlines: Deadlines = {
    start: (reason, expire) =>
      patience.start(reason, () => {
        waited.ms += PATIENCE[reason];
        expire();
      }),
  };
  const counted: Pause = async (ms) => {
    waited.ms += ms;
    await nextTurn();
  };
  const address = { kind: "tcp", host: "127.0.0.1", port: await printer.listen(0, "127.0.0.1") } as const;
  const parts = { pause: pause ?? counted, seed: 1, lastResult: null, deadlines };
  const way = createTicketPrinter({ address, profile: "xprinter-80" }, parts);
  const own = createPrinterLine({
    printer: way,
    tell: (change) => void (change.type === "printer" && onCondition(change.condition)),
    log: { printerBroke: (bug) => expect.unreachable(String(bug)) },
    pause: parts.pause,
  });
  onTestFinished(async () => {
    patience.giveUp();
    await own[Symbol.asyncDispose]();
    await way[Symbol.asyncDispose]();
    await printer[Symbol.asyncDispose]();
  });
  return { own, printer, patience, waited };
}

describe("a trouble of the printer", () => {
  test.for(TROUBLES)(
    "[P4] that comes right after a look is told by a kiosk that waits two of the three seconds at most: %s %o",
    async ([condition, change]) => {
      const told = Promise.withResolvers<number>();
      let hasStruck = false;
      const kiosk = await line((now) => {
        if (hasStruck && now !== "ready") told.resolve(now === condition ? kiosk.waited.ms : Infinity);
        if (hasStruck || now !== "ready") return;
        hasStruck = true;
        kiosk.waited.ms = 0;
        kiosk.printer.change(change);
        if (condition === "offline") kiosk.patience.giveUp("answer", "drain");
      });
      expect(await told.promise).toBeLessThanOrEqual(2000);
    },
  );

  test.for([
    ["offline", { power: "off" }],
    // A blade tells that it is stuck when it is to cut.
    ["cutter-jam", { cutter: "jammed" }],
  ] as const)(
    "[P4] that a ticket meets first is told at its first attempt, not after the last: %s",
    async (trouble) => {
      const [condition, change] = trouble;
      const told = Promise.withResolvers<PrinterCondition>();
      const ready = Promise.withResolvers<void>();
      // Neither a second look nor a second attempt comes before the test is over.
      const over = new AbortController();
      const pause: Pause = async () => {
        if (over.signal.aborted) await nextTurn();
        else await once(over.signal, "abort");
      };
      const { own, printer, patience } = await line(
        (now) => (now === "ready" ? ready.resolve() : told.resolve(now)),
        pause,
      );
      onTestFinished(() => over.abort());
      await ready.promise;
      printer.change(change);
      if (condition === "offline") patience.giveUp("answer", "drain");
      const printing = own.print(ticketFacts());
      expect(await told.promise).toBe(condition);
      over.abort();
      expect(await printing).toMatchObject({ kind: "failed" });
    },
  );
});

describe("a printer's program that breaks off as nobody foresaw", () => {
  test("costs one paper, and the next comes out", async () => {
    const broke: unknown[] = [];
    const bug = new Error("a picture that cannot be drawn");
    let papers = 0;
    const printer: Pick<TicketPrinter, "print" | "condition"> = {
      print: async () => {
        papers += 1;
        if (papers === 1) throw bug;
        return { result: { kind: "printed" }, condition: "ready" };
      },
      condition: async () => "ready",
    };
    await using own = createPrinterLine({
      printer,
      tell: () => {},
      log: { printerBroke: (error) => broke.push(error) },
      pause: async () => await nextTurn(),
    });
    const results = await Promise.all([own.print(ticketFacts()), own.print(ticketFacts())]);
    expect(results).toEqual([{ kind: "failed", reason: "PRINTER_ERROR", begun: true }, { kind: "printed" }]);
    expect(broke).toEqual([bug]);
  });

  test("is looked at again", async () => {
    let looks = 0;
    const told = Promise.withResolvers<void>();
    const conditions: PrinterCondition[] = [];
    await using _ = createPrinterLine({
      printer: {
        print: async () => expect.unreachable("nothing is printed"),
        condition: async () => {
          looks += 1;
          if (looks === 1) throw new Error("a line that is no line");
          return "ready";
        },
      },
      tell(change) {
        if (change.type === "printer") conditions.push(change.condition);
        if (conditions.length === 2) told.resolve();
      },
      log: { printerBroke: () => {} },
      pause: async () => await nextTurn(),
    });
    await told.promise;
    expect(conditions.slice(0, 2)).toEqual(["unknown", "ready"]);
  });
});
