import type { PrinterFaults } from "#shared/protocol/virtual-printer.ts";

/** What the light on the printer says. */
export type Condition =
  | "READY"
  | "PRINTING"
  | "PAPER_LOW"
  | "NO_PAPER"
  | "COVER_OPEN"
  | "CUTTER_JAM"
  | "PRINTER_ERROR"
  | "OFFLINE"
  | "OFF";

/** The most important thing to know of a printer. */
export function conditionOf(faults: PrinterFaults, isPrinting: boolean): Condition {
  if (faults.power === "off") return "OFF";
  if (faults.cover === "open") return "COVER_OPEN";
  if (faults.paper === "out") return "NO_PAPER";
  if (faults.error !== "none") return "PRINTER_ERROR";
  if (faults.cutter === "jammed") return "CUTTER_JAM";
  if (faults.isFeedHeld) return "OFFLINE";
  if (isPrinting) return "PRINTING";
  return faults.paper === "near-end" ? "PAPER_LOW" : "READY";
}
