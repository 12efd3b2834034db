import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PNG } from "pngjs";
import { expect } from "vitest";
import type { Bitmap } from "#kiosk/printing/bitmap.ts";
import { isBlack } from "./paper-reading.ts";

const approvedDir = join(import.meta.dirname, "../fixtures/tickets");
const actualDir = join(import.meta.dirname, "../../../test-results/tickets");
// Processors of another kind round a few edge pixels the other way.
const DIFFERENT_DOTS_AT_MOST = 40;

/**
 * Expects the picture that was looked at and approved. A wrong one is left in test-results/tickets/;
 * with LUOT_APPROVE_PICTURES=1 it becomes the approved one: look at it before you commit it.
 */
export async function expectPicture(actual: Bitmap, name: string): Promise<void> {
  const approvedFile = join(approvedDir, `${name}.png`);
  const isApproving = process.env["LUOT_APPROVE_PICTURES"] === "1";
  if (isApproving) return await save(actual, approvedDir, name);
  const approved = existsSync(approvedFile) ? PNG.sync.read(await readFile(approvedFile)) : null;
  const different = approved === null ? Infinity : differentDots(actual, approved);
  if (different > DIFFERENT_DOTS_AT_MOST) await save(actual, actualDir, name);
  expect(different, `dots that differ from fixtures/tickets/${name}.png`).toBeLessThanOrEqual(DIFFERENT_DOTS_AT_MOST);
}

function differentDots(actual: Bitmap, approved: PNG): number {
  if (approved.width !== actual.widthDots || approved.height !== actual.heightDots) return Infinity;
  let different = 0;
  for (let y = 0; y < actual.heightDots; y += 1) {
    for (let x = 0; x < actual.widthDots; x += 1) {
      const wasBlack = (approved.data[(y * approved.width + x) * 4] ?? 255) < 128;
      if (wasBlack !== isBlack(actual, x, y)) different += 1;
    }
  }
  return different;
}

async function save(picture: Bitmap, folder: string, name: string): Promise<void> {
  const png = new PNG({ width: picture.widthDots, height: picture.heightDots });
  for (let y = 0; y < png.height; y += 1) {
    for (let x = 0; x < png.width; x += 1) {
      png.data.fill(isBlack(picture, x, y) ? 0 : 255, (y * png.width + x) * 4, (y * png.width + x) * 4 + 3);
      png.data[(y * png.width + x) * 4 + 3] = 255;
    }
  }
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${name}.png`), PNG.sync.write(png, { colorType: 0 }));
}
