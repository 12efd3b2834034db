import type { PrinterPageMessage } from "#shared/protocol/virtual-printer.ts";
import type { PrintedPiece } from "./paper-path.ts";
import type { VirtualPrinter } from "./virtual-printer.ts";

/** As often as a screen shows a new picture. */
const FRAME_MS = 33;

/**
 * Tells a page everything from now on, beginning with the whole picture; rows are gathered for a frame of the screen.
 * Returns how to stop.
 */
export function feedPage(printer: VirtualPrinter, send: (message: PrinterPageMessage) => void): () => void {
  let rows: Uint8Array[] = [];
  const flush = (): void => {
    if (rows.length === 0) return;
    send({ kind: "printed", rows: base64(rows) });
    rows = [];
  };
  const timer = setInterval(flush, FRAME_MS);
  const stopWatching = printer.watch({
    onRow: (row) => rows.push(row),
    onCut(piece) {
      flush();
      send({ kind: "cut", piece: describePiece(piece), keptRows: printer.paper.rows.length });
    },
    onChange: () => send({ kind: "situation", ...situationOf(printer) }),
  });
  send({
    kind: "whole",
    widthDots: printer.widthDots,
    hiddenDots: printer.paper.hiddenDots,
    rows: base64(printer.paper.rows),
    pieces: printer.paper.pieces.map(describePiece),
    ...situationOf(printer),
  });
  return () => {
    clearInterval(timer);
    stopWatching();
  };
}

/** A piece without its dots. */
export const describePiece = ({ id, widthDots, heightDots }: PrintedPiece) => ({ id, widthDots, heightDots });

const situationOf = ({ faults, unknownCommands }: VirtualPrinter) => ({
  faults,
  unknownCommands: unknownCommands.count,
});

const base64 = (rows: readonly Uint8Array[]): string => Buffer.concat(rows).toString("base64");
