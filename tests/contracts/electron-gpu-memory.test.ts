import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { gpuMemory } from "#kiosk/electron/gpu-memory.ts";
import { epochMs, later } from "#shared/kit/time.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const NOW = epochMs(Date.UTC(2026, 10, 23, 1));
const HOUR_MS = 3_600_000;

const open = (folder: string) =>
  gpuMemory(folder, (error) => {
    throw error;
  });

test("a kiosk begins by trusting its graphics chip", () => {
  using folder = temporaryFolder();
  expect(open(folder.path).isGivenUp(NOW)).toBe(false);
});

test("a chip that was given up stays so through restarts, until the next morning", () => {
  using folder = temporaryFolder();
  open(folder.path).giveUp(NOW);
  expect(open(folder.path).isGivenUp(later(NOW, 20 * HOUR_MS - 1))).toBe(true);
  expect(open(folder.path).isGivenUp(later(NOW, 20 * HOUR_MS))).toBe(false);
});

test("a torn note is no reason to draw slowly", () => {
  using folder = temporaryFolder();
  writeFileSync(join(folder.path, "graphics.json"), '{"giv');
  expect(open(folder.path).isGivenUp(NOW)).toBe(false);
});
