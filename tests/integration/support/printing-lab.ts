import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { TicketFacts } from "#shared/print/ticket-facts.ts";
import { layoutTicket } from "#shared/print/ticket-layout.ts";
import type { Bitmap } from "#kiosk/printing/bitmap.ts";
import { encodeJob } from "#kiosk/printing/escpos.ts";
import { openPrinterLink } from "#kiosk/printing/open-printer-link.ts";
import type { PrinterAddress } from "#kiosk/printing/printer-address.ts";
import type { PrinterLink, PrintOutcome } from "#kiosk/printing/printer-link.ts";
import { PRINTER_PROFILES, type PrinterProfile, type PrinterProfileName } from "#kiosk/printing/printer-profile.ts";
import { createRasteriser } from "#kiosk/printing/raster.ts";
import type { PrinterClock } from "#kiosk/virtual-printer/printer-clock.ts";
import { createVirtualPrinter, type VirtualPrinter } from "#kiosk/virtual-printer/virtual-printer.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";
import { ticketFacts } from "#tests/support/ticket-facts.ts";
import { impatience, type Impatience } from "./impatience.ts";
import { inked } from "./paper-reading.ts";

/** A virtual printer whose paper takes no time, and the kiosk's way to it. */
export interface PrintingLab extends AsyncDisposable {
  readonly printer: VirtualPrinter;
  readonly port: number;
  readonly address: PrinterAddress;
  readonly link: PrinterLink;
  readonly profile: PrinterProfile;
  readonly deadlines: Impatience;
  /** Draws and prints the usual ticket, with what the test says differently. */
  print(different?: Partial<TicketFacts>, signal?: AbortSignal): Promise<PrintOutcome>;
  draw(different?: Partial<TicketFacts>): Promise<Bitmap>;
  /** Does something when so many rows have come out from now on. */
  afterRows(count: number, act: () => void): void;
  /** Waits until the printer moves no more paper; how many rows came out meanwhile. */
  standstill(): Promise<number>;
}

const rasteriser = createRasteriser();

const drawn = new Map<string, Promise<Bitmap>>();

/** The same facts give the same dots, so they need not be drawn again. */
function drawOnce(facts: TicketFacts, { paper }: PrinterProfile): Promise<Bitmap> {
  const key = JSON.stringify([paper.name, facts]);
  const known = drawn.get(key) ?? rasteriser.draw(layoutTicket(facts, paper));
  drawn.set(key, known);
  return known;
}

const noTime: PrinterClock = {
  async sleep() {
    await nextTurn();
  },
};

/** How a lab is set up. */
export interface LabPlan {
  readonly profile?: PrinterProfileName;
  readonly clock?: PrinterClock;
  /** How the printer is reached. */
  readonly way?: PrinterAddress["kind"];
}

/** Sets up a lab; it takes itself down. */
export async function printingLab(plan: LabPlan = {}): Promise<PrintingLab> {
  const profile: PrinterProfile = PRINTER_PROFILES[plan.profile ?? "xprinter-80"];
  const printer = createVirtualPrinter({ widthDots: profile.paper.widthDots, clock: plan.clock ?? noTime });
  const port = await printer.listen(0, "127.0.0.1");
  const folder = temporaryFolder();
  const device = join(folder.path, "lp0");
  if (plan.way !== undefined && plan.way !== "tcp") printer.plugIn(device);
  const address = addressOf(plan.way ?? "tcp", { port, device });
  const deadlines = impatience();
  const link = openPrinterLink(address, profile, { deadlines });
  const draw = (different?: Partial<TicketFacts>): Promise<Bitmap> => drawOnce(ticketFacts(different), profile);
  let rowsOut = 0;
  printer.watch({ onRow: () => (rowsOut += 1) });
  return {
    printer,
    port,
    address,
    link,
    profile,
    deadlines,
    draw,
    print: async (different, signal = new AbortController().signal) =>
      link.print(encodeJob(await draw(different), profile), signal),
    afterRows(count, act) {
      const due = rowsOut + count;
      printer.watch({ onRow: () => (rowsOut === due ? act() : undefined) });
    },
    async standstill() {
      const before = rowsOut;
      for (let still = 0, seen = rowsOut; still < TURNS_OF_STANDSTILL; still += 1, seen = rowsOut) {
        await nextTurn();
        if (rowsOut !== seen) still = 0;
      }
      return rowsOut - before;
    },
    async [Symbol.asyncDispose]() {
      await link[Symbol.asyncDispose]();
      await printer[Symbol.asyncDispose]();
      folder[Symbol.dispose]();
    },
  };
}

function addressOf(way: PrinterAddress["kind"], { port, device }: { port: number; device: string }): PrinterAddress {
  if (way === "tcp") return { kind: "tcp", host: "127.0.0.1", port };
  if (way === "file") return { kind: "file", path: device };
  return { kind: "serial", path: device, baudRate: 115_200, flow: "none" };
}

const TURNS_OF_STANDSTILL = 50;

/** How many of the pieces are this ticket from its first to its last black row, and nothing else. */
export const completeTickets = ({ printer }: PrintingLab, ticket: Bitmap): number =>
  printer.paper.pieces.filter((piece) => inked(piece).equals(inked(ticket))).length;

/** How many whole tickets are out, also those that a scrap hangs before: nobody saw that it should be cut off. */
export async function wholeTickets(lab: PrintingLab, different: Partial<TicketFacts> = {}): Promise<number> {
  const ink = inked(await lab.draw(different));
  return lab.printer.paper.pieces.filter((piece) => inked(piece).subarray(-ink.length).equals(ink)).length;
}
