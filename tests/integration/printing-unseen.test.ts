import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ticketNumber } from "#shared/kit/ids.ts";
import { seededRandom } from "#shared/kit/random.ts";
import { createPrinterLink } from "#kiosk/printing/channel-printer-link.ts";
import { createDeadlines } from "#kiosk/printing/deadlines.ts";
import { encodeJob, NO_SIZES, openingFor, statusQuestion } from "#kiosk/printing/escpos.ts";
import { openPrinterLink } from "#kiosk/printing/open-printer-link.ts";
import { printTicket, type TicketPrintResult } from "#kiosk/printing/print-ticket.ts";
import type { PrintOutcome } from "#kiosk/printing/printer-link.ts";
import { PRINTER_PROFILES } from "#kiosk/printing/printer-profile.ts";
import { createRasteriser } from "#kiosk/printing/raster.ts";
import { seed } from "#tests/domain/support/seed.ts";
import { freePort } from "#tests/support/free-port.ts";
import { ticketFacts } from "#tests/support/ticket-facts.ts";
import { failingChannel, type FailingStep } from "./support/failing-channel.ts";
import { completeTickets, printingLab, type PrintingLab, wholeTickets } from "./support/printing-lab.ts";

const profile = PRINTER_PROFILES["xprinter-80"];
const noPatience = createDeadlines({ connect: 0, answer: 0, stall: 0, quiet: 0, drain: 0, finish: 0, clear: 0 });
const anybody = new AbortController().signal;
const job = { bands: [1, 2, 3, 4].map((band) => Uint8Array.of(band)), ending: Uint8Array.of(5) };

/** A lab whose printer prints and never answers. */
async function muteLab(): Promise<PrintingLab> {
  const lab = await printingLab();
  lab.printer.change({ answers: "none" });
  lab.deadlines.giveUp("answer");
  return lab;
}

/** Prints the usual ticket as a kiosk does, with its repetitions, and lets all paper come out. */
async function printUnattended(lab: PrintingLab): Promise<TicketPrintResult> {
  const parts = { link: lab.link, profile, rasteriser: createRasteriser(), random: seededRandom(1) };
  const result = await printTicket(ticketFacts(), { ...parts, async sleep() {} }, anybody);
  await lab.standstill();
  return result;
}

describe("a delivery to a printer that never answered", () => {
  const inShort = (outcome: PrintOutcome): string =>
    outcome.kind === "fault" ? `${outcome.fault.code} ${outcome.begun ? "begun" : "not begun"}` : outcome.kind;

  const moments: readonly [string, FailingStep, string][] = [
    ["breaks at the first question", { step: 0, how: "breaks" }, "UNREACHABLE not begun"],
    ["does not even take the question", { step: 0, how: "hangs" }, "SILENT not begun"],
    ["breaks before the first row", { step: 1, how: "breaks" }, "LINK_LOST not begun"],
    ["takes nothing after the question", { step: 1, how: "hangs" }, "SILENT not begun"],
    ["breaks at the first rows", { step: 2, how: "breaks" }, "LINK_LOST begun"],
    ["takes no more amid the picture", { step: 4, how: "hangs" }, "SILENT begun"],
    ["breaks at the last rows", { step: 5, how: "breaks" }, "sent"],
    ["breaks at the cut", { step: 6, how: "breaks" }, "sent"],
    ["takes no more at the cut", { step: 6, how: "hangs" }, "sent"],
    ["breaks at the closing", { step: 7, how: "breaks" }, "sent"],
    ["never closes", { step: 7, how: "hangs" }, "sent"],
    ["does not fail at all", { step: 8, how: "breaks" }, "sent"],
  ];
  test.each(moments)("that %s", async (_, failure, outcome) => {
    const open = async () => failingChannel(failure);
    const link = createPrinterLink({ open, profile, deadlines: noPatience });
    expect(inShort(await link.print(job, anybody))).toBe(outcome);
  });

  test("is sent when everything was read, whole", async () => {
    await using lab = await muteLab();
    expect(await lab.print()).toEqual({ kind: "sent" });
    await lab.standstill();
    expect(completeTickets(lab, await lab.draw())).toBe(1);
  });

  test("is sent, and no ticket comes out later, when nothing is read", async () => {
    await using lab = await printingLab();
    lab.printer.change({ isDeaf: true });
    lab.deadlines.giveUp();
    expect(await lab.print()).toEqual({ kind: "sent" });
    await lab.standstill();
    lab.printer.change({ isDeaf: false });
    await lab.standstill();
    expect(lab.printer.paper.pieces).toHaveLength(0);
  });

  test("is UNREACHABLE when nobody listens there", async () => {
    const link = openPrinterLink({ kind: "tcp", host: "127.0.0.1", port: await freePort() }, profile);
    expect(inShort(await link.print(job, anybody))).toBe("UNREACHABLE not begun");
  });
});

/** What the usual ticket is made of, from the first question to the cut. */
async function bytesOf(lab: PrintingLab): Promise<number> {
  const { bands, ending } = encodeJob(await lab.draw(), profile);
  const before = [NO_SIZES, statusQuestion("printer"), openingFor(profile, { isUnsettled: true })];
  return [...before, ...bands, ending].reduce((sum, { length }) => sum + length, 0);
}

describe("a ticket for a mute printer", () => {
  test.each(["reset", "fin"] as const)("comes out once when all is read and the link ends by a %s", async (how) => {
    await using lab = await muteLab();
    lab.printer.change({ breakAfter: { bytes: await bytesOf(lab), how } });
    expect(await printUnattended(lab)).toEqual({ kind: "sent", isReprint: false });
    expect(completeTickets(lab, await lab.draw())).toBe(1);
    expect(lab.printer.paper.pieces).toHaveLength(1);
  });

  test(`comes out whole at most once, wherever the link breaks, and again only when asked (seed ${seed})`, async () => {
    await using measured = await printingLab();
    const breaking = fc.record({
      bytes: fc.integer({ min: 1, max: await bytesOf(measured) }),
      how: fc.constantFrom("reset" as const, "fin" as const),
    });
    await fc.assert(
      fc.asyncProperty(breaking, async (breakAfter) => {
        await using lab = await muteLab();
        lab.printer.change({ breakAfter });
        await printUnattended(lab);
        const byItself = (await wholeTickets(lab)) + (await wholeTickets(lab, { isReprint: true }));
        expect(byItself).toBeLessThanOrEqual(1);
        const asked = { number: ticketNumber("A", 24), isReprint: true };
        expect(await lab.print(asked)).toEqual({ kind: "sent" });
        await lab.standstill();
        expect(await wholeTickets(lab, asked)).toBe(1);
      }),
      { seed, numRuns: 10 },
    );
  });
});
