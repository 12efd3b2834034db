import { LONGEST_SCAN } from "#shared/protocol/card-scan.ts";

/** A scanner that ends no line is silent for this long after a card, in milliseconds. */
export const SCAN_PAUSE_MS = 200;

/** Puts what a serial scanner says together to one text a card. */
export interface ScanLines {
  readonly hear: (bytes: Uint8Array) => void;
  /** Nothing came for `SCAN_PAUSE_MS`: what is there is all. */
  readonly quiet: () => void;
}

/** However much comes without an end of line, no more than a card's length is kept, and a card it is not. */
export function createScanLines(onScan: (scanned: string) => void): ScanLines {
  let text = "";
  const end = (): void => {
    const scanned = text;
    text = "";
    if (scanned.trim() !== "") onScan(scanned);
  };
  return {
    quiet: end,
    hear(bytes) {
      for (const byte of bytes) {
        if (byte === 0x0d || byte === 0x0a) end();
        // Beyond the digits nothing is read, so nothing need be decoded.
        else if (text.length <= LONGEST_SCAN) text += String.fromCharCode(byte);
      }
    },
  };
}
