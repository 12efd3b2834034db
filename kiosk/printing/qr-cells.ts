import { create } from "qrcode";

/** White around the code, in cells; readers need it. */
const QUIET_CELLS = 4;
/** Smaller cells bleed into each other on thermal paper. */
const MIN_CELL_DOTS = 5;

/** A QR code as it stands on the paper, its quiet zone included. */
export interface QrCells {
  readonly cellDots: number;
  readonly sizeDots: number;
  /** The black cells, in dots from the code's corner. */
  readonly black: readonly { readonly x: number; readonly y: number }[];
}

/**
 * The largest code with whole-dot cells that fits the square.
 * @throws RangeError when the text needs cells under 5 dots (about 84 bytes in 232 dots): shorten the text.
 */
export function qrCells(text: string, maxSizeDots: number): QrCells {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const cells = modules.size + 2 * QUIET_CELLS;
  const cellDots = Math.floor(maxSizeDots / cells);
  if (cellDots < MIN_CELL_DOTS) throw new RangeError(`QR text too long for ${maxSizeDots} dots`);
  const black: { x: number; y: number }[] = [];
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column) === 0) continue;
      black.push({ x: (column + QUIET_CELLS) * cellDots, y: (row + QUIET_CELLS) * cellDots });
    }
  }
  return { cellDots, sizeDots: cells * cellDots, black };
}
