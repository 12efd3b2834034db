/**
 * What a kiosk's printer last said of itself. `unknown` until it was asked, and of a printer that cannot say; `offline`: it
 * does not answer; `out-of-order`: it says no more than that it has an error.
 */
export type PrinterCondition =
  | "ready"
  | "paper-low"
  | "no-paper"
  | "cover-open"
  | "cutter-jam"
  | "offline"
  | "out-of-order"
  | "unknown";

/** A printer that wants a hand. */
export type PrinterTrouble = Exclude<PrinterCondition, "ready" | "unknown">;

/** The trouble in a condition; null where nobody need go. */
export const troubleIn = (condition: PrinterCondition): PrinterTrouble | null =>
  condition === "ready" || condition === "unknown" ? null : condition;

/** Whether a ticket asked for now would have no paper. */
export const isPaperless = (condition: PrinterCondition): boolean =>
  condition !== "paper-low" && troubleIn(condition) !== null;
