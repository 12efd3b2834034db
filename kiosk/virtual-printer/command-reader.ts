import { commandLength } from "./command-lengths.ts";
import type { ReceiveBuffer } from "./receive-buffer.ts";

/** What the printer takes out of its buffer, one at a time. */
export type PrinterCommand =
  /** A letter or a whole command with its arguments, a long one only with its first. */
  | { readonly kind: "command"; readonly bytes: Uint8Array }
  /** One row of a picture; `scale` tells how many dots a bit takes across and along. */
  | { readonly kind: "picture-row"; readonly bits: Uint8Array; readonly scale: PictureScale }
  /** Nothing this printer knows; it goes on with the byte after. */
  | { readonly kind: "unknown"; readonly bytes: Uint8Array };

/** Dots for one bit of a picture. */
export interface PictureScale {
  readonly across: 1 | 2;
  readonly along: 1 | 2;
}

/** Reads commands from the buffer as they become complete; a picture row by row, for it may be longer than the buffer. */
export interface CommandReader {
  /** Null when more bytes must arrive first. */
  next(): PrinterCommand | null;
  /** Forgets what is half read. */
  reset(): void;
}

interface Picture {
  readonly rowBytes: number;
  readonly scale: PictureScale;
  rowsLeft: number;
}

const LONGEST_KEPT = 64;

/** A reader at the beginning of a command. */
export function createCommandReader(buffer: ReceiveBuffer): CommandReader {
  let picture: Picture | null = null;
  let skipping = 0;

  function nextRow(current: Picture): PrinterCommand | null {
    if (buffer.length < current.rowBytes) return null;
    current.rowsLeft -= 1;
    if (current.rowsLeft === 0) picture = null;
    return { kind: "picture-row", bits: buffer.take(current.rowBytes), scale: current.scale };
  }

  function nextCommand(): PrinterCommand | null {
    const length = commandLength((distance) => buffer.peek(distance));
    if (length === "unknown") return { kind: "unknown", bytes: buffer.take(2) };
    // A full buffer that still does not hold the end of a list never will.
    if (length === "more") return buffer.free === 0 ? { kind: "unknown", bytes: buffer.take(2) } : null;
    const kept = Math.min(length, LONGEST_KEPT);
    if (buffer.length < kept) return null;
    const bytes = buffer.take(kept);
    skipping = length - kept;
    picture = pictureIn(bytes);
    return { kind: "command", bytes };
  }

  return {
    next() {
      skipping -= buffer.take(skipping).length;
      if (skipping > 0) return null;
      return picture === null ? nextCommand() : nextRow(picture);
    },
    reset() {
      picture = null;
      skipping = 0;
    },
  };
}

/** GS v 0 m xL xH yL yH */
function pictureIn(bytes: Uint8Array): Picture | null {
  const [start, name, , mode = 0, xLow = 0, xHigh = 0, yLow = 0, yHigh = 0] = bytes;
  if (start !== 0x1d || name !== 0x76) return null;
  const rowBytes = xLow + xHigh * 256;
  const rowsLeft = yLow + yHigh * 256;
  if (rowBytes === 0 || rowsLeft === 0) return null;
  return { rowBytes, rowsLeft, scale: { across: (mode & 1) === 0 ? 1 : 2, along: (mode & 2) === 0 ? 1 : 2 } };
}
