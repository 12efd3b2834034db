import type { PaperPiece } from "#shared/protocol/virtual-printer.ts";

/** A piece of paper with its dots: rows from the top, one bit a dot, 1 is black. */
export interface PrintedPiece extends PaperPiece {
  readonly rows: readonly Uint8Array[];
}

/** The paper between the roll and the tray. */
export interface PaperPath {
  /** From the oldest on: those past the blade are out of the printer, the last `hiddenDots` are inside it. */
  readonly rows: readonly Uint8Array[];
  readonly hiddenDots: number;
  /** In the tray, the oldest first. */
  readonly pieces: readonly PrintedPiece[];
  /** Moves the paper by one row. */
  advance(row: Uint8Array): void;
  /** Separates what is past the blade; null when nothing is. */
  cut(): PrintedPiece | null;
}

/** On usual printers the blade stands 14 mm after the head: the end of a ticket must be fed there before it is cut. */
export const HEAD_TO_BLADE_DOTS = 112;
const PIECES_KEPT = 20;
/** Nobody tears it off for three metres: somebody does. */
const LONGEST_STRIP_DOTS = 24_000;

/** A freshly loaded roll. */
export function createPaperPath(widthDots: number, onCut: (piece: PrintedPiece) => void): PaperPath {
  let rows: Uint8Array[] = Array.from({ length: HEAD_TO_BLADE_DOTS }, () => new Uint8Array(widthDots / 8));
  let pieces: readonly PrintedPiece[] = [];
  let cuts = 0;

  function cut(): PrintedPiece | null {
    const heightDots = rows.length - HEAD_TO_BLADE_DOTS;
    if (heightDots <= 0) return null;
    cuts += 1;
    const piece = { id: cuts, widthDots, heightDots, rows: rows.slice(0, heightDots) };
    rows = rows.slice(heightDots);
    pieces = [...pieces, piece].slice(-PIECES_KEPT);
    onCut(piece);
    return piece;
  }

  return {
    hiddenDots: HEAD_TO_BLADE_DOTS,
    get rows() {
      return rows;
    },
    get pieces() {
      return pieces;
    },
    cut,
    advance(row) {
      if (rows.length >= LONGEST_STRIP_DOTS) cut();
      rows.push(row);
    },
  };
}
