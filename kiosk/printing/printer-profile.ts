import { type Paper, PAPERS } from "#shared/print/paper.ts";

/** What must be known of a printer before anything is sent to it. */
export interface PrinterProfile {
  readonly paper: Paper;
  /** "tear" for a printer without a blade: the paper is fed out to be torn off. */
  readonly cut: "full" | "partial" | "tear";
  /**
   * Rows in one command. Two commands and their questions must stay below the receive buffer, or the question "how are
   * you?" waits behind the picture.
   */
  readonly bandRows: number;
  readonly receiveBufferBytes: number;
  /** Known never to answer: nothing is asked, nobody waits for an answer. */
  readonly isMute: boolean;
}

const usual = { bandRows: 24, receiveBufferBytes: 4096, isMute: false } as const;

/** The printers that are known, by the names that the agent's flag takes (docs/printing.md). */
export const PRINTER_PROFILES = {
  "epson-tm-t82": { ...usual, paper: PAPERS["80mm"], cut: "partial" },
  "epson-tm-t88": { ...usual, paper: PAPERS["80mm-180dpi"], cut: "partial" },
  "xprinter-80": { ...usual, paper: PAPERS["80mm"], cut: "full" },
  "xprinter-58": { ...usual, paper: PAPERS["58mm"], cut: "tear" },
  "mute-80": { ...usual, paper: PAPERS["80mm"], cut: "full", isMute: true },
  "mute-58": { ...usual, paper: PAPERS["58mm"], cut: "tear", isMute: true },
} as const satisfies Readonly<Record<string, PrinterProfile>>;

/** The name of a known printer. */
export type PrinterProfileName = keyof typeof PRINTER_PROFILES;

/** All of them, the usual one first. */
export const PRINTER_PROFILE_NAMES = [
  "xprinter-80",
  "xprinter-58",
  "epson-tm-t82",
  "epson-tm-t88",
  "mute-80",
  "mute-58",
] as const satisfies readonly PrinterProfileName[];
