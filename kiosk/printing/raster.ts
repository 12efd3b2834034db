import { setImmediate as nextTurn } from "node:timers/promises";
import { createCanvas } from "@napi-rs/canvas";
import type { Drawing } from "#shared/print/drawing.ts";
import { type Bitmap, bitmapFromGrey } from "./bitmap.ts";
import { stackOf } from "./drawing-blocks.ts";
import { oneAtATime } from "./one-at-a-time.ts";

/** Draws descriptions into dots. */
export interface Rasteriser {
  /**
   * The drawing as dots, the same for the same drawing. Drawings wait for each other.
   * @throws RangeError when a QR text is too long for its place.
   */
  draw(drawing: Drawing): Promise<Bitmap>;
}

// Half-covered pixels turn black a little sooner than white: thermal strokes otherwise look thin.
const THRESHOLD = 150;

/** A rasteriser that draws one at a time and yields in between: a tight loop piles up native buffers by the gigabyte. */
export function createRasteriser(): Rasteriser {
  const inTurn = oneAtATime();
  return {
    draw: (drawing) =>
      inTurn(async () => {
        await nextTurn();
        return drawNow(drawing);
      }),
  };
}

function drawNow(drawing: Drawing): Bitmap {
  const page = stackOf(drawing.items, drawing.widthDots - 2 * drawing.marginDots);
  const canvas = createCanvas(drawing.widthDots, page.heightDots);
  const pen = canvas.getContext("2d");
  pen.fillStyle = "white";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = "black";
  page.paint(pen, drawing.marginDots, 0);
  return bitmapFromGrey(canvas.data(), drawing.widthDots, THRESHOLD);
}
