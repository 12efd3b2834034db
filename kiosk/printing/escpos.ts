import { PrinterTypes, ThermalPrinter } from "node-thermal-printer";
import { type Bitmap, bytesPerRow, rowsOf } from "./bitmap.ts";
import type { PrinterMemory } from "./printer-memory.ts";
import type { PrinterProfile } from "./printer-profile.ts";

/** A ticket in the printer's language, in parts small enough to be confirmed one by one. */
export interface PrintJob {
  /** The picture from the top, each part one command of a few rows. The last row of the last part has black in it. */
  readonly bands: readonly Uint8Array[];
  /** The white below the picture; feeds the ticket past the blade and cuts it. */
  readonly ending: Uint8Array;
}

/** Forgets modes and half a line, and turns off unasked status reports, which would pass for answers. */
const RESET = Uint8Array.of(0x1b, 0x40, 0x1d, 0x61, 0);

/** Asks for the paper sensor; answered only when everything sent before it is done. */
export const CONFIRM = Uint8Array.of(0x1d, 0x72, 1);

/** Empties the printer's receive and print buffers at once, also while it is stopped. */
export const CLEAR_BUFFERS = Uint8Array.of(0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8);

/** What to ask the printer about; answered at once, also while it is stopped. */
export type StatusTopic = "printer" | "offline-cause" | "error-cause" | "paper";

/** GS v 0 m xL xH yL yH */
const PICTURE_HEADER_BYTES = 8;

const TOPIC_CODES = { printer: 1, "offline-cause": 2, "error-cause": 3, paper: 4 } as const;

/**
 * Sent before the first question to a printer whose last picture may have broken off amid its sizes: the question would
 * pass for them, and the printer would wait for a picture of megabytes. Zeros make it a picture of nothing.
 */
export const NO_SIZES: Uint8Array = new Uint8Array(PICTURE_HEADER_BYTES);

/** A status question (DLE EOT n). */
export const statusQuestion = (topic: StatusTopic): Uint8Array => Uint8Array.of(0x10, 0x04, TOPIC_CODES[topic]);

/** The commands that print a bitmap on this printer and cut it off. */
export function encodeJob(bitmap: Bitmap, profile: PrinterProfile): PrintJob {
  const rowBytes = bytesPerRow(bitmap.widthDots);
  const inkedRows = bitmap.heightDots - Math.min(whiteRowsBelow(bitmap), profile.bandRows);
  const bands: Uint8Array[] = [];
  for (let top = 0; top < inkedRows; top += profile.bandRows) {
    bands.push(rasterCommand(rowsOf(bitmap, top, Math.min(top + profile.bandRows, inkedRows)), rowBytes));
  }
  const white = rowsOf(bitmap, inkedRows, bitmap.heightDots);
  return { bands, ending: Buffer.concat([rasterCommand(white, rowBytes), endingOf(profile)]) };
}

/** Part of a ticket that lacks nothing but white would look whole, and be taken for torn. */
function whiteRowsBelow({ bits, heightDots, widthDots }: Bitmap): number {
  const lastInk = bits.findLastIndex((byte) => byte !== 0);
  return heightDots - 1 - Math.floor(lastInk / bytesPerRow(widthDots));
}

/** Begins a job anew: where a picture may have broken off, zeros for one band are white to it and nothing to any other state. */
export function openingFor(profile: PrinterProfile, { isUnsettled }: Pick<PrinterMemory, "isUnsettled">): Uint8Array {
  const padding = isUnsettled ? bytesPerRow(profile.paper.widthDots) * profile.bandRows : 0;
  return Buffer.concat([new Uint8Array(padding), RESET]);
}

/** Feeds and cuts, the paper's way out; also for the scrap of a ticket that broke off. */
export function endingOf(profile: PrinterProfile): Uint8Array {
  // Its transports must not be trusted: without an interface it only builds commands.
  const commands = new ThermalPrinter({ type: PrinterTypes.EPSON, interface: "" });
  // One vertical tab is the way from the head to the blade; the library's default wastes another 15 mm.
  if (profile.cut === "full") commands.cut({ verticalTabAmount: 1 });
  if (profile.cut === "partial") commands.partialCut({ verticalTabAmount: 1 });
  if (profile.cut === "tear") commands.printVerticalTab();
  return commands.getBuffer();
}

function rasterCommand(rows: Uint8Array, rowBytes: number): Uint8Array {
  const heightDots = rows.length / rowBytes;
  if (heightDots === 0) return rows;
  return Buffer.concat([
    Uint8Array.of(0x1d, 0x76, 0x30, 0, rowBytes & 0xff, rowBytes >> 8, heightDots & 0xff, heightDots >> 8),
    rows,
  ]);
}
