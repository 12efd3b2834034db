import type { Page } from "playwright-core";

/** Brings every movement of a page that has an end to it: nothing is judged in the middle of a change of colours. */
export const comeToRest = (page: Page): Promise<void> =>
  page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime))
      .forEach((each) => each.finish()),
  );
