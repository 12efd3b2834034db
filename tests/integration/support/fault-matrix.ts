import { describe, expect, test } from "vitest";
import { seededRandom } from "#shared/kit/random.ts";
import { MENDED } from "#shared/protocol/virtual-printer.ts";
import type { TicketFacts } from "#shared/print/ticket-facts.ts";
import { printTicket, type TicketPrintResult } from "#kiosk/printing/print-ticket.ts";
import { createRasteriser } from "#kiosk/printing/raster.ts";
import { ticketFacts } from "#tests/support/ticket-facts.ts";
import { inked } from "./paper-reading.ts";
import { type Moment, MOMENTS, strikeAt, TROUBLE_NAMES, TROUBLES, type TroubleName } from "./printer-troubles.ts";
import { printingLab, type PrintingLab, wholeTickets } from "./printing-lab.ts";

/** What the kiosk's screen is told when the trouble strikes at each of the moments. */
export type Expected = Readonly<Record<TroubleName, Readonly<Record<Moment, string>>>>;

/** Proves what becomes of a ticket in every trouble, at every moment, on this way to the printer. */
export function provesEveryTrouble(way: "tcp" | "file", expected: Expected): void {
  describe.each(TROUBLE_NAMES.map((key) => ({ key, ...TROUBLES[key] })))("$name", (trouble) => {
    test.each(MOMENTS.map((moment) => ({ moment, outcome: expected[trouble.key][moment] })))(
      "$moment a ticket: $outcome; nothing comes out later, and the next try is the same ticket, marked",
      async ({ moment, outcome }) => {
        await using lab = await printingLab({ way });
        await lab.link.status(new AbortController().signal);
        const asker = new AbortController();
        strikeAt(moment, trouble, lab, asker);

        const result = await print(lab, {}, asker.signal);
        await lab.standstill();
        const out = await whatIsOut(lab);
        expect(`${inShort(result)}, ${out.tickets} out`).toBe(outcome);

        lab.deadlines.waitAgain();
        lab.printer.change(MENDED);
        await lab.standstill();
        expect(await whatIsOut(lab)).toEqual(out);

        expect(await print(lab, { isReprint: true })).toMatchObject({ kind: "printed" });
        const marked = inked(await lab.draw({ isReprint: true }));
        const last = lab.printer.paper.pieces.at(-1);
        expect(last !== undefined && inked(last).equals(marked)).toBe(true);
      },
    );
  });
}

const rasteriser = createRasteriser();

function print(
  { link, profile }: PrintingLab,
  different: Partial<TicketFacts>,
  signal: AbortSignal = new AbortController().signal,
): Promise<TicketPrintResult> {
  const parts = { link, profile, rasteriser, random: seededRandom(1), async sleep() {} };
  return printTicket(ticketFacts(different), parts, signal);
}

/** In the tray; what hangs from the roll can still be taken back. */
const whatIsOut = async (lab: PrintingLab) => ({
  tickets: await wholeTickets(lab),
  pieces: lab.printer.paper.pieces.length,
});

function inShort(result: TicketPrintResult): string {
  if (result.kind === "failed") return `${result.reason} ${result.begun ? "begun" : "not begun"}`;
  return result.isReprint ? `${result.kind} marked` : result.kind;
}
