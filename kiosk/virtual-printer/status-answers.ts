import type { PrinterFaults } from "#shared/protocol/virtual-printer.ts";

/** What a status answer is made of. */
export interface StatusFacts {
  readonly faults: PrinterFaults;
  readonly isStopped: boolean;
  readonly hasCutterError: boolean;
}

// Bits as in Epson's reference of DLE EOT; bits 1 and 4 are always set.
const FIXED = 0x12;
const OFFLINE = 0x08;
const COVER_OPEN = 0x04;
const FEED_BUTTON = 0x08;
const STOPPED_BY_PAPER_END = 0x20;
const ERROR = 0x40;
const CUTTER_ERROR = 0x08;
const UNRECOVERABLE = 0x20;
const RECOVERS_BY_ITSELF = 0x40;
const NEAR_END = 0x0c;
const PAPER_OUT = 0x60;

/** The answer to a real-time status question (DLE EOT 1–4: printer, cause of being offline, cause of an error, paper). */
export function statusAnswer(topic: number, { faults, isStopped, hasCutterError }: StatusFacts): number {
  const isPaperOut = faults.paper === "out";
  switch (topic) {
    case 1:
      return FIXED | when(isStopped, OFFLINE);
    case 2:
      return (
        FIXED |
        when(faults.cover === "open", COVER_OPEN) |
        when(faults.isFeedHeld, FEED_BUTTON) |
        when(isPaperOut, STOPPED_BY_PAPER_END) |
        when(hasCutterError || faults.error !== "none", ERROR)
      );
    case 3:
      return FIXED | errorCauses(faults, hasCutterError);
    default:
      return FIXED | when(faults.paper !== "ok", NEAR_END) | when(isPaperOut, PAPER_OUT);
  }
}

/** The answer to a confirmation (GS r 1). */
export const paperAnswer = (faults: PrinterFaults): number =>
  when(faults.paper !== "ok", 0x03) | when(faults.paper === "out", 0x0c);

/** What is told unasked (GS a): the printer, its errors, its paper, and a byte that means nothing. */
export const automaticStatus = ({ faults, isStopped, hasCutterError }: StatusFacts): Uint8Array =>
  Uint8Array.of(
    0x10 | when(isStopped, 0x08) | when(faults.cover === "open", 0x20) | when(faults.isFeedHeld, 0x40),
    errorCauses(faults, hasCutterError),
    paperAnswer(faults),
    0x0f,
  );

const errorCauses = ({ error }: PrinterFaults, hasCutterError: boolean): number =>
  when(hasCutterError, CUTTER_ERROR) |
  when(error === "broken", UNRECOVERABLE) |
  when(error === "overheated", RECOVERS_BY_ITSELF);

const when = (isTrue: boolean, bits: number): number => (isTrue ? bits : 0);
