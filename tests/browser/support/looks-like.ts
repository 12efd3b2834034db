import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import pixelmatch from "pixelmatch";
import type { Page } from "playwright-core";
import { PNG } from "pngjs";
import { expect } from "vitest";

/** How far a pixel's colour may be from its golden one, of 1. */
const PIXEL_TOLERANCE = 0.02;
/** How many of a thousand pixels may be further away: 41 of a full HD screen, less than one small letter. */
const MOST_PER_MILLE = 0.02;
/** A page that is still drawing gets so many looks. */
const LOOKS = 12;

/** What counts seconds is covered. */
const COUNTING = ".kiosk-returns, .countdown";

const goldenDir = join(import.meta.dirname, "../golden");
const resultsDir = join(import.meta.dirname, "../../../test-results/golden");
const isUpdating = process.env["UPDATE_GOLDEN"] === "1";

/**
 * The page looks, to the pixel or nearly, like its picture in tests/browser/golden/. Otherwise what was seen and where it
 * differs are left in test-results/golden/. With UPDATE_GOLDEN=1 what is seen becomes the picture: look at it.
 */
export async function looksLike(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  if (isUpdating) return keep(name, await settledLook(page));
  const golden = readGolden(name);
  for (let look = 1; look < LOOKS; look += 1) if (isAlike(golden, await lookAt(page))) return forget(name);
  const actual = await settledLook(page);
  if (isAlike(golden, actual)) return forget(name);
  expect.fail(`${explain(name, golden, actual)}; ${await wordsOf(page)}`);
}

/** What a picture that nobody can fetch from another machine showed: its fonts that failed, and its words. */
const wordsOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const failed = [...document.fonts].filter(({ status }) => status === "error" || status === "loading");
    const fonts = failed.map(({ family, weight, unicodeRange }) => `${family} ${weight} ${unicodeRange.slice(0, 12)}`);
    return `fonts that failed: [${fonts.join(", ")}]; it says "${document.body.innerText.replaceAll(/\s+/gu, " ")}"`;
  });

// No animation is caught in the middle, no text cursor between two blinks, and no second on its way down.
const lookAt = (page: Page): Promise<Buffer> =>
  page.screenshot({ animations: "disabled", caret: "hide", mask: [page.locator(COUNTING)], maskColor: "#c3d5d4" });

/** What the page shows twice running. */
async function settledLook(page: Page): Promise<Buffer> {
  let before = await lookAt(page);
  for (let look = 1; look < LOOKS; look += 1) {
    const now = await lookAt(page);
    if (now.equals(before)) break;
    before = now;
  }
  return before;
}

function isAlike(golden: Buffer, actual: Buffer): boolean {
  return golden.equals(actual) || (differenceOf(golden, actual)?.perMille ?? Infinity) <= MOST_PER_MILLE;
}

/** Where two pictures differ; null when their sizes do. */
function differenceOf(golden: Buffer, actual: Buffer): { readonly perMille: number; readonly picture: PNG } | null {
  const [one, other] = [PNG.sync.read(golden), PNG.sync.read(actual)];
  const { width, height } = one;
  if (other.width !== width || other.height !== height) return null;
  const picture = new PNG({ width, height });
  const differing = pixelmatch(one.data, other.data, picture.data, width, height, { threshold: PIXEL_TOLERANCE });
  return { perMille: (1000 * differing) / (width * height), picture };
}

/** The first and the last row where a picture of differences has any. */
function rowsOf({ data, width, height }: PNG): string {
  const isDiffering = (row: number): boolean =>
    Array.from({ length: width }, (_, x) => 4 * (row * width + x)).some(
      (at) => data[at] === 255 && data[at + 1] === 0 && data[at + 2] === 0,
    );
  const rows = Array.from({ length: height }, (_, row) => row).filter(isDiffering);
  return `${rows[0]} and ${rows.at(-1)}`;
}

function explain(name: string, golden: Buffer, actual: Buffer): string {
  mkdirSync(resultsDir, { recursive: true });
  const difference = differenceOf(golden, actual);
  writeFileSync(resultPath(name, "actual"), actual);
  if (difference === null) return `${name} has another size than its golden picture: see ${shown(name, "actual")}`;
  writeFileSync(resultPath(name, "diff"), PNG.sync.write(difference.picture));
  const share = `${difference.perMille.toFixed(2)} of a thousand pixels between the rows ${rowsOf(difference.picture)}`;
  return `${name} differs in ${share} from its golden picture: see ${shown(name, "actual")} and ${shown(name, "diff")}`;
}

function readGolden(name: string): Buffer {
  const path = goldenPath(name);
  if (!existsSync(path)) expect.fail(`${name} has no golden picture: make it with UPDATE_GOLDEN=1 and look at it`);
  return readFileSync(path);
}

/** A picture that is as good as alike is left as it is, so that an update changes only what changed. */
function keep(name: string, actual: Buffer): void {
  mkdirSync(goldenDir, { recursive: true });
  const path = goldenPath(name);
  if (!existsSync(path) || !isAlike(readFileSync(path), actual)) writeFileSync(path, actual);
}

function forget(name: string): void {
  for (const kind of ["actual", "diff"] as const) rmSync(resultPath(name, kind), { force: true });
}

const goldenPath = (name: string): string => join(goldenDir, `${name}.png`);
const resultPath = (name: string, kind: "actual" | "diff"): string => join(resultsDir, `${name}.${kind}.png`);
const shown = (name: string, kind: "actual" | "diff"): string => relative(process.cwd(), resultPath(name, kind));
