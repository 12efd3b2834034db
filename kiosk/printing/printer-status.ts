import type { PrinterFaultCode } from "#shared/print/printer-fault-code.ts";
import type { StatusTopic } from "./escpos.ts";

/** What a printer says of itself. */
export interface PrinterStatus {
  readonly isOnline: boolean;
  readonly isCoverOpen: boolean;
  readonly paper: PaperLevel;
  readonly error: "none" | "cutter" | "other";
}

/** Near its end, a roll still prints some tens of tickets. */
export type PaperLevel = "ok" | "near-end" | "out";

/** Answers to status questions; a topic that the printer does not know is missing and counts as "nothing wrong". */
export type StatusAnswers = Partial<Record<StatusTopic, number>>;

// Bits as in Epson's ESC/POS reference, "DLE EOT" and "GS r"; clones follow it.
const OFFLINE = 0x08;
const COVER_OPEN = 0x04;
const STOPPED_BY_PAPER_END = 0x20;
const ERROR = 0x40;
const CUTTER_ERROR = 0x08;
const PAPER_NEAR_END = 0x0c;
const PAPER_OUT = 0x60;
const CONFIRM_NEAR_END = 0x03;

/** Reads the answers. */
export function statusFrom(answers: StatusAnswers): PrinterStatus {
  const has = (topic: StatusTopic, bits: number): boolean => ((answers[topic] ?? 0) & bits) !== 0;
  return {
    isOnline: !has("printer", OFFLINE),
    isCoverOpen: has("offline-cause", COVER_OPEN),
    paper:
      has("paper", PAPER_OUT) || has("offline-cause", STOPPED_BY_PAPER_END)
        ? "out"
        : has("paper", PAPER_NEAR_END)
          ? "near-end"
          : "ok",
    error: !hasError(answers) ? "none" : has("error-cause", CUTTER_ERROR) ? "cutter" : "other",
  };
}

/** Whether to ask for the error's cause. */
export const hasError = (answers: StatusAnswers): boolean => ((answers["offline-cause"] ?? 0) & ERROR) !== 0;

/** The paper sensor's answer to a confirmation. */
export const paperInConfirmation = (answer: number): PaperLevel =>
  (answer & CONFIRM_NEAR_END) !== 0 ? "near-end" : "ok";

/** Why a printer in this state would not print; null when it would. An open cover explains missing paper, so it comes first. */
export function faultIn(status: PrinterStatus): PrinterFaultCode | null {
  if (status.isCoverOpen) return "COVER_OPEN";
  if (status.paper === "out") return "NO_PAPER";
  if (status.error === "cutter") return "CUTTER_JAM";
  if (status.error === "other") return "PRINTER_ERROR";
  return status.isOnline ? null : "OFFLINE";
}
