import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { launchChromium } from "#tests/support/chromium.ts";
import { staffStage, type StaffStage } from "./staff-stage.ts";

/** Where a test finds its stage. */
export interface OnStage {
  /** The stage of the test that runs now. */
  readonly stage: StaffStage;
  /** The file's browser, for a test that wants a stage of its own kind. */
  readonly browser: Browser;
}

/** One browser for the file, and a new stage of the staff's screens for each of its tests, prepared as the file wants it. */
export function stageForEach(prepare: (stage: StaffStage) => Promise<void> = async () => {}): OnStage {
  let browser: Browser | null = null;
  let stage: StaffStage | null = null;

  beforeAll(async () => {
    browser = await launchChromium();
  });
  beforeEach(async () => {
    stage = await staffStage(standing(browser));
    await prepare(stage);
  });
  afterEach(() => stage?.[Symbol.asyncDispose]());
  afterAll(() => browser?.close());

  return {
    get stage() {
      return standing(stage);
    },
    get browser() {
      return standing(browser);
    },
  };
}

function standing<Thing>(thing: Thing | null): Thing {
  if (thing === null) throw new Error("browser and stage stand only while a test runs");
  return thing;
}
