import type { Expected } from "./fault-matrix.ts";

/** As if nothing had happened. */
export const PRINTED = { before: "printed, 1 out", begun: "printed, 1 out", after: "printed, 1 out" } as const;

/** What the screen is told, and how many whole tickets are in the tray, with a printer that used to answer. */
export const OUTCOMES = {
  paperLow: PRINTED,
  paperOut: { before: "NO_PAPER not begun, 0 out", begun: "NO_PAPER begun, 0 out", after: "sent, 1 out" },
  paperEnds: { before: "NO_PAPER begun, 0 out", begun: "NO_PAPER begun, 0 out", after: "printed, 1 out" },
  coverOpen: { before: "COVER_OPEN not begun, 0 out", begun: "COVER_OPEN begun, 0 out", after: "sent, 1 out" },
  cutterJammed: { before: "CUTTER_JAM begun, 0 out", begun: "CUTTER_JAM begun, 0 out", after: "printed, 1 out" },
  overheated: { before: "PRINTER_ERROR not begun, 0 out", begun: "PRINTER_ERROR begun, 0 out", after: "sent, 1 out" },
  broken: { before: "PRINTER_ERROR not begun, 0 out", begun: "PRINTER_ERROR begun, 0 out", after: "sent, 1 out" },
  feedHeld: { before: "OFFLINE not begun, 0 out", begun: "OFFLINE begun, 0 out", after: "sent, 1 out" },
  taken: { before: "UNREACHABLE not begun, 0 out", begun: "printed, 1 out", after: "printed, 1 out" },
  powerOff: { before: "UNREACHABLE not begun, 0 out", begun: "UNREACHABLE begun, 0 out", after: "sent, 1 out" },
  powerFlickers: { before: "printed, 1 out", begun: "printed marked, 1 out", after: "sent, 1 out" },
  powerFails: { before: "UNREACHABLE not begun, 0 out", begun: "UNREACHABLE begun, 0 out", after: "printed, 1 out" },
  reset: { before: "printed, 1 out", begun: "printed marked, 1 out", after: "printed, 1 out" },
  fin: { before: "printed, 1 out", begun: "printed marked, 1 out", after: "printed, 1 out" },
  mute: { before: "SILENT not begun, 0 out", begun: "SILENT begun, 0 out", after: "sent, 1 out" },
  unconfirming: { before: "SILENT not begun, 0 out", begun: "SILENT begun, 0 out", after: "sent, 1 out" },
  deaf: { before: "SILENT not begun, 0 out", begun: "SILENT begun, 0 out", after: "printed, 1 out" },
  givenUp: { before: "CANCELLED not begun, 0 out", begun: "CANCELLED begun, 0 out", after: "sent, 1 out" },
} as const satisfies Expected;
