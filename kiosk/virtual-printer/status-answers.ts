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
const STOPPED_BY_PAPER_END = 0x20;
const ERROR = 0x40;
const CUTTER_ERROR = 0x08;
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
        when(isPaperOut, STOPPED_BY_PAPER_END) |
        when(hasCutterError, ERROR)
      );
    case 3:
      return FIXED | when(hasCutterError, CUTTER_ERROR);
    default:
      return FIXED | when(faults.paper !== "ok", NEAR_END) | when(isPaperOut, PAPER_OUT);
  }
}

/** The answer to a confirmation (GS r 1). */
export const paperAnswer = (faults: PrinterFaults): number =>
  when(faults.paper !== "ok", 0x03) | when(faults.paper === "out", 0x0c);

const when = (isTrue: boolean, bits: number): number => (isTrue ? bits : 0);
