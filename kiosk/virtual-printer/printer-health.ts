import { MENDED, type PrinterFaults, type PrinterFaultsChange } from "#shared/protocol/virtual-printer.ts";
import { automaticStatus, paperAnswer, type StatusFacts, statusAnswer } from "./status-answers.ts";

type BreakKind = NonNullable<PrinterFaults["breakAfter"]>["how"];

/** The printer's state of health: what somebody made wrong with it, and the error that came of it. */
export interface PrinterHealth {
  readonly faults: PrinterFaults;
  /** Whether the mechanism stands still until somebody does something. */
  readonly isStopped: boolean;
  change(change: PrinterFaultsChange): void;
  /** A cut is tried: false when the blade is stuck, and the printer stops. */
  tryToCut(): boolean;
  /** The paper moved; the roll may end with it. */
  usePaper(mm: number): void;
  /** Bytes were taken from the connection; how it is to be broken now, if at all. */
  countBytes(bytes: number): BreakKind | null;
  /** The answer to a real-time status question (DLE EOT 1–4). */
  statusAnswer(topic: number): number;
  /** The answer to a confirmation (GS r 1). */
  paperAnswer(): number;
  /** What is told unasked to a program that wished for it (GS a). */
  automaticStatus(): Uint8Array;
}

/** Nothing is wrong. 250 mm/s is what current printers do. */
export const HEALTHY: PrinterFaults = { ...MENDED, mmPerSecond: 250 };

/** A printer in this state; `onChange` is called after every change. */
export function createPrinterHealth(initial: PrinterFaults, onChange: () => void): PrinterHealth {
  let faults = initial;
  let hasCutterError = false;

  const isStopped = (): boolean =>
    faults.power === "off" ||
    faults.cover === "open" ||
    faults.paper === "out" ||
    faults.error !== "none" ||
    faults.isFeedHeld ||
    hasCutterError;
  const facts = (): StatusFacts => ({ faults, isStopped: isStopped(), hasCutterError });

  function change(wanted: PrinterFaultsChange): void {
    const isRefilled = faults.paper === "out" && wanted.paper === "ok";
    faults = { ...faults, ...(isRefilled ? { paperLeftMm: null } : {}), ...wanted };
    if (faults.cutter === "ok") hasCutterError = false;
    onChange();
  }

  return {
    get faults() {
      return faults;
    },
    get isStopped() {
      return isStopped();
    },
    change,
    tryToCut() {
      if (faults.cutter === "ok") return true;
      hasCutterError = true;
      onChange();
      return false;
    },
    usePaper(mm) {
      if (faults.paperLeftMm === null) return;
      const paperLeftMm = Math.max(0, faults.paperLeftMm - mm);
      faults = { ...faults, paperLeftMm };
      if (paperLeftMm === 0) change({ paper: "out" });
    },
    countBytes(bytes) {
      const due = faults.breakAfter;
      if (due === null) return null;
      const left = due.bytes - bytes;
      faults = { ...faults, breakAfter: left > 0 ? { ...due, bytes: left } : null };
      return left > 0 ? null : due.how;
    },
    statusAnswer: (topic) => statusAnswer(topic, facts()),
    paperAnswer: () => paperAnswer(faults),
    automaticStatus: () => automaticStatus(facts()),
  };
}
