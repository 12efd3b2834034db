import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { launchChromium } from "#tests/support/chromium.ts";
import { staffStage, type StaffStage } from "./staff-stage.ts";
import { standing } from "./standing.ts";

/** Where a test finds its stage. */
export interface OnStage<Stage> {
  /** The stage of the test that runs now. */
  readonly stage: Stage;
  /** The file's browser, for a test that wants a stage of its own kind. */
  readonly browser: Browser;
}

/** One browser for the file, and a new stage of the staff's screens for each of its tests, prepared as the file wants it. */
export const stageForEach = (prepare: (stage: StaffStage) => Promise<void> = async () => {}): OnStage<StaffStage> =>
  openForEach(staffStage, prepare);

/** One browser for the file, and for each of its tests a new stage that is opened and prepared so. */
export function openForEach<Stage extends AsyncDisposable>(
  open: (browser: Browser) => Promise<Stage>,
  prepare: (stage: Stage) => Promise<void>,
): OnStage<Stage> {
  let browser: Browser | null = null;
  let stage: Stage | null = null;

  beforeAll(async () => {
    browser = await launchChromium();
  });
  beforeEach(async () => {
    stage = await open(standing(browser));
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
