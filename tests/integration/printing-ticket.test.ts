import { describe, expect, test } from "vitest";
import { seededRandom } from "#shared/kit/random.ts";
import type { PrinterFaultCode } from "#shared/print/printer-fault-code.ts";
import type { TicketFacts } from "#shared/print/ticket-facts.ts";
import { layoutTicket } from "#shared/print/ticket-layout.ts";
import { encodeJob } from "#kiosk/printing/escpos.ts";
import { printTicket, type TicketPrinterParts, type TicketPrintResult } from "#kiosk/printing/print-ticket.ts";
import type { PrintOutcome } from "#kiosk/printing/printer-link.ts";
import { PRINTER_PROFILES } from "#kiosk/printing/printer-profile.ts";
import { createRasteriser } from "#kiosk/printing/raster.ts";
import { ticketFacts } from "#tests/support/ticket-facts.ts";
import { fakePrinterLink, faulty } from "./support/fake-printer-link.ts";

const profile = PRINTER_PROFILES["xprinter-80"];
const rasteriser = createRasteriser();
const printed: PrintOutcome = { kind: "printed", paper: "ok" };

interface Run {
  readonly result: TicketPrintResult;
  /** How each job was drawn. */
  readonly jobs: readonly ("plain" | "marked")[];
  readonly pausesMs: readonly number[];
}

async function run(
  outcomes: readonly [PrintOutcome, ...PrintOutcome[]],
  facts: TicketFacts = ticketFacts(),
): Promise<Run> {
  const link = fakePrinterLink(...outcomes);
  const pausesMs: number[] = [];
  const parts: TicketPrinterParts = {
    link,
    profile,
    rasteriser,
    random: seededRandom(1),
    async sleep(ms) {
      pausesMs.push(ms);
    },
  };
  const result = await printTicket(facts, parts, new AbortController().signal);
  const bitmap = await rasteriser.draw(layoutTicket(ticketFacts(), profile.paper));
  const plain = encodeJob(bitmap, profile);
  return {
    result,
    jobs: link.jobs.map(({ bands }) => (bands.length === plain.bands.length ? "plain" : "marked")),
    pausesMs,
  };
}

describe("printing a ticket", () => {
  test("is done when the printer confirms", async () => {
    const { result, jobs } = await run([printed]);
    expect(result).toEqual({ kind: "printed", paper: "ok", isReprint: false });
    expect(jobs).toEqual(["plain"]);
  });

  test("leaves the question to the person when the printer cannot confirm", async () => {
    expect((await run([{ kind: "sent" }])).result).toEqual({ kind: "sent", isReprint: false });
  });

  test("tries again silently, unmarked, while nothing was printed", async () => {
    const { result, jobs } = await run([faulty("UNREACHABLE", "not begun"), faulty("LINK_LOST", "not begun"), printed]);
    expect(result).toMatchObject({ kind: "printed", isReprint: false });
    expect(jobs).toEqual(["plain", "plain", "plain"]);
  });

  test("marks every further try once some of it was printed", async () => {
    const { result, jobs } = await run([faulty("LINK_LOST", "begun"), faulty("UNREACHABLE", "not begun"), printed]);
    expect(result).toMatchObject({ kind: "printed", isReprint: true });
    expect(jobs).toEqual(["plain", "marked", "marked"]);
  });

  test("keeps the mark of a ticket that is asked for as a reprint", async () => {
    const { result, jobs } = await run([printed], ticketFacts({ isReprint: true }));
    expect(result).toMatchObject({ kind: "printed", isReprint: true });
    expect(jobs).toEqual(["marked"]);
  });

  test.each([120, 3000])("prints without its code where that is too long for its place: %i letters", async (length) => {
    const { result, jobs } = await run([printed], ticketFacts({ qr: { text: "x".repeat(length), isAddress: false } }));
    expect(result).toMatchObject({ kind: "printed", isReprint: false });
    expect(jobs).toHaveLength(1);
  });

  test("gives up after three tries, and remembers that something was printed", async () => {
    const { result, jobs } = await run([faulty("LINK_LOST", "begun"), faulty("UNREACHABLE", "not begun")]);
    expect(result).toEqual({ kind: "failed", reason: "UNREACHABLE", begun: true });
    expect(jobs).toHaveLength(3);
  });

  test("waits longer before each further try", async () => {
    const { pausesMs } = await run([faulty("SILENT", "not begun")]);
    expect(pausesMs).toHaveLength(2);
    const [first = 0, second = 0] = pausesMs;
    expect(first).toBeGreaterThanOrEqual(300);
    expect(second).toBeGreaterThanOrEqual(600);
    expect(second).toBeLessThan(1200);
  });

  const needHands: readonly PrinterFaultCode[] = ["NO_PAPER", "COVER_OPEN", "CUTTER_JAM", "PRINTER_ERROR", "CANCELLED"];
  test.each(needHands)("tells %s at once: no further try would mend it", async (code) => {
    const { result, jobs } = await run([faulty(code, "not begun"), printed]);
    expect(result).toEqual({ kind: "failed", reason: code, begun: false });
    expect(jobs).toHaveLength(1);
  });
});
