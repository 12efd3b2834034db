import type { Browser } from "playwright-core";
import { afterAll, beforeAll, onTestFailed } from "vitest";
import { launchChromium } from "#tests/support/chromium.ts";
import { type KioskStage, kioskStage } from "#tests/support/kiosk-stage.ts";
import { type KioskHand, kioskHand } from "./kiosk-hand.ts";
import { standing } from "./standing.ts";

/** Where a test finds the kiosk of its file. */
export interface OnKiosk {
  readonly stage: KioskStage;
  readonly hand: KioskHand;
  /** Gives the tests to come a new page if this one fails: a browser that stops drawing would keep each waiting for its whole time. */
  readonly renewIfFailed: () => void;
}

/** One stage of the kiosk and one page of it for all tests of a file. */
export function kioskForFile(): OnKiosk {
  let browser: Browser | null = null;
  let stage: KioskStage | null = null;
  let hand: KioskHand | null = null;

  beforeAll(async () => {
    [browser, stage] = await Promise.all([launchChromium(), kioskStage()]);
    hand = await kioskHand(browser, stage);
  });
  afterAll(async () => {
    await browser?.close();
    await stage?.[Symbol.asyncDispose]();
  });

  return {
    get stage() {
      return standing(stage);
    },
    get hand() {
      return standing(hand);
    },
    renewIfFailed() {
      onTestFailed(async () => {
        await hand?.[Symbol.asyncDispose]();
        hand = await kioskHand(standing(browser), standing(stage));
      });
    },
  };
}
