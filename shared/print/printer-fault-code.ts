/**
 * Why a printer did not print. The first five need a hand at the printer, the others may pass by themselves; docs/printing.md
 * explains each. Stable: they are logged and recorded with the ticket.
 */
export const PRINTER_FAULT_CODES = [
  "NO_PAPER",
  "COVER_OPEN",
  /** The blade is stuck; the ticket may be complete but hangs on the roll. */
  "CUTTER_JAM",
  /** An error that the printer reports without saying more: a head too hot, a broken part. */
  "PRINTER_ERROR",
  /** It answers, but says that it is not ready: its feed button is held, or it is switched to offline. */
  "OFFLINE",
  /** No connection, or none that lasted to the first answer: off, unplugged, or another program holds it. */
  "UNREACHABLE",
  /** Connected, but it stopped answering, or never took what was sent. */
  "SILENT",
  /** The connection broke. */
  "LINK_LOST",
  /** Whoever asked for the print gave up on it, or died before its end. */
  "CANCELLED",
] as const;

/** One of the reasons. */
export type PrinterFaultCode = (typeof PRINTER_FAULT_CODES)[number];
