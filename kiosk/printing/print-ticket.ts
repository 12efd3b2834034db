import { type Random } from "#shared/kit/random.ts";
import type { PrinterFaultCode } from "#shared/print/printer-fault-code.ts";
import type { TicketFacts } from "#shared/print/ticket-facts.ts";
import { layoutTicket } from "#shared/print/ticket-layout.ts";
import type { Bitmap } from "./bitmap.ts";
import { encodeJob } from "./escpos.ts";
import type { PrinterLink, PrintOutcome } from "./printer-link.ts";
import type { PrinterProfile } from "./printer-profile.ts";
import type { PaperLevel } from "./printer-status.ts";
import type { Rasteriser } from "./raster.ts";

/** What became of a ticket's paper. */
export type TicketPrintResult =
  /** `isReprint`: the paper is marked as a second print, because a first one was begun. */
  | { readonly kind: "printed"; readonly isReprint: boolean; readonly paper: PaperLevel }
  /** The printer was given all of it and did not confirm the end: ask the person. */
  | { readonly kind: "sent"; readonly isReprint: boolean }
  /** No complete ticket came out and none will. `begun`: part of one may hang from the printer. */
  | { readonly kind: "failed"; readonly reason: PrinterFaultCode; readonly begun: boolean };

/** What printing a ticket needs. */
export interface TicketPrinterParts {
  readonly link: PrinterLink;
  readonly profile: PrinterProfile;
  readonly rasteriser: Rasteriser;
  readonly random: Random;
  /** Told of each fault at once, whether or not the ticket is tried again. */
  readonly onFault?: (code: PrinterFaultCode) => void;
  /** Waits; may end early when the signal aborts, and does not throw for it. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

const ATTEMPTS_AT_MOST = 3;
const BACK_OFF_MS = 300;

/**
 * Prints one ticket: at most one complete piece of paper comes out. Faults that may pass by themselves are tried again,
 * silently when nothing was printed, marked as a reprint when a part was; a ticket whose end was not seen is never tried
 * again. Tickets wait for each other at the link.
 */
export async function printTicket(
  facts: TicketFacts,
  parts: TicketPrinterParts,
  signal: AbortSignal,
): Promise<TicketPrintResult> {
  let begun = false;
  for (let attempt = 1; ; attempt += 1) {
    const isReprint = facts.isReprint || begun;
    const outcome = await printOnce({ ...facts, isReprint }, parts, signal);
    if (outcome.kind !== "fault") return { ...outcome, isReprint };
    begun ||= outcome.begun;
    const { code } = outcome.fault;
    parts.onFault?.(code);
    if (attempt === ATTEMPTS_AT_MOST || !mayPassByItself(code)) return { kind: "failed", reason: code, begun };
    await parts.sleep(BACK_OFF_MS * 2 ** (attempt - 1) * (1 + parts.random.next()), signal);
  }
}

async function printOnce(
  facts: TicketFacts,
  { link, profile, rasteriser }: TicketPrinterParts,
  signal: AbortSignal,
): Promise<PrintOutcome> {
  const bitmap = await pictureOf(facts, profile, rasteriser);
  return link.print(encodeJob(bitmap, profile), signal);
}

// An address too long for its place costs the paper its code, and nobody their paper.
async function pictureOf(facts: TicketFacts, { paper }: PrinterProfile, rasteriser: Rasteriser): Promise<Bitmap> {
  try {
    return await rasteriser.draw(layoutTicket(facts, paper));
  } catch (error) {
    if (facts.qr === null) throw error;
    return rasteriser.draw(layoutTicket({ ...facts, qr: null }, paper));
  }
}

const mayPassByItself = (code: PrinterFaultCode): boolean =>
  code === "UNREACHABLE" || code === "LINK_LOST" || code === "SILENT" || code === "OFFLINE";
