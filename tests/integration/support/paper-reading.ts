import jsQR from "jsqr";
import { type Bitmap, bytesPerRow } from "#kiosk/printing/bitmap.ts";
import type { PrintedPiece } from "#kiosk/virtual-printer/paper-path.ts";

type Picture = Bitmap | PrintedPiece;

const bytesOf = (picture: Picture): Buffer =>
  "bits" in picture ? Buffer.from(picture.bits) : Buffer.concat(picture.rows);

/** Whether a dot is black. */
export function isBlack({ widthDots, bits }: Bitmap, x: number, y: number): boolean {
  const byte = bits[y * bytesPerRow(widthDots) + (x >> 3)] ?? 0;
  return (byte & (0x80 >> (x & 7))) !== 0;
}

/** The rows from the first with a black dot to the last. */
export function inked(picture: Picture): Buffer {
  const bytes = bytesOf(picture);
  const stride = bytesPerRow(picture.widthDots);
  const isInk = (byte: number): boolean => byte !== 0;
  const first = Math.floor(bytes.findIndex(isInk) / stride) * stride;
  const last = Math.floor(bytes.findLastIndex(isInk) / stride) * stride;
  return first < 0 ? Buffer.alloc(0) : bytes.subarray(first, last + stride);
}

/** What a reader finds in the QR code on the paper; null when it finds none. */
export function qrTextOn(picture: Picture): string | null {
  const bytes = bytesOf(picture);
  const rgba = new Uint8ClampedArray(bytes.length * 32).fill(255);
  for (let dot = 0; dot < bytes.length * 8; dot += 1) {
    const isInk = ((bytes[dot >> 3] ?? 0) & (0x80 >> (dot & 7))) !== 0;
    if (isInk) rgba.fill(0, dot * 4, dot * 4 + 3);
  }
  return jsQR(rgba, picture.widthDots, picture.heightDots)?.data ?? null;
}
