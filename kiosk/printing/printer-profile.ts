import { type Paper, type PaperName, PAPERS } from "#shared/print/paper.ts";

/** What must be known of a printer before anything is sent to it. */
export interface PrinterProfile {
  readonly paper: Paper;
  /** "tear" for a printer without a blade: the paper is fed out to be torn off. */
  readonly cut: "full" | "partial" | "tear";
  /**
   * Rows in one command. Two commands and their questions must stay below the printer's receive buffer (4 kB in the
   * smallest), or the question "how are you?" waits behind the picture.
   */
  readonly bandRows: number;
}

/** Settings that every known ESC/POS printer of this width takes. */
export const PRINTER_PROFILES = {
  "80mm": { paper: PAPERS["80mm"], cut: "full", bandRows: 24 },
  "58mm": { paper: PAPERS["58mm"], cut: "tear", bandRows: 24 },
} as const satisfies Record<PaperName, PrinterProfile>;
