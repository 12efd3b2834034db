/** A picture of black and white dots: one bit a dot, 1 is black, the leftmost dot in the highest bit, rows from the top. */
export interface Bitmap {
  /** A multiple of 8. */
  readonly widthDots: number;
  readonly heightDots: number;
  readonly bits: Uint8Array;
}

/** Bytes in one row of this width. */
export const bytesPerRow = (widthDots: number): number => widthDots / 8;

/** Rows `from` (included) to `to` (not included), sharing the bitmap's memory. */
export function rowsOf(bitmap: Bitmap, from: number, to: number): Uint8Array {
  const stride = bytesPerRow(bitmap.widthDots);
  return bitmap.bits.subarray(from * stride, Math.min(to, bitmap.heightDots) * stride);
}

/**
 * Black where a pixel is darker than `threshold` (0–255), white elsewhere, no greys: a thermal head knows none.
 * `rgba` has four bytes a pixel, rows from the top; only grey pixels are expected, so one channel speaks for all.
 */
export function bitmapFromGrey(rgba: Uint8Array, widthDots: number, threshold: number): Bitmap {
  const bits = new Uint8Array(rgba.length / 32);
  for (let pixel = 0; pixel < rgba.length / 4; pixel += 1) {
    if ((rgba[pixel * 4] ?? 255) < threshold) bits[pixel >> 3] = (bits[pixel >> 3] ?? 0) | (0x80 >> (pixel & 7));
  }
  return { widthDots, heightDots: bits.length / bytesPerRow(widthDots), bits };
}
