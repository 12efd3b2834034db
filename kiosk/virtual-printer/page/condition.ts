import type { PrinterFaults } from "#shared/protocol/virtual-printer.ts";

/** What the light on the printer says. */
export type Condition = "READY" | "PRINTING" | "PAPER_LOW" | "NO_PAPER" | "COVER_OPEN" | "CUTTER_JAM" | "OFF";

/** The most important thing to know of a printer. */
export function conditionOf(faults: PrinterFaults, isPrinting: boolean): Condition {
  if (faults.power === "off") return "OFF";
  if (faults.cover === "open") return "COVER_OPEN";
  if (faults.paper === "out") return "NO_PAPER";
  if (faults.cutter === "jammed") return "CUTTER_JAM";
  if (isPrinting) return "PRINTING";
  return faults.paper === "near-end" ? "PAPER_LOW" : "READY";
}
