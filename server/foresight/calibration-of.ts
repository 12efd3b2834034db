import { learn, overnight, uncalibrated, type Calibration } from "#shared/forecast/calibration.ts";

import { asPromised } from "./as-promised.ts";
import type { DayOfPromises } from "./history.ts";

/**
 * The calibration with which a day begins: what the promises of the last weeks have taught, each night half forgotten. It
 * follows from the log alone, so that nothing beside it can be lost or damaged.
 */
export function calibrationOf(days: readonly DayOfPromises[]): Calibration {
  return days.reduce<Calibration>((before, { promises }) => {
    const after = promises.reduce(
      (calibration, promise) =>
        learn(calibration, asPromised(promise.fieldId, promise), { waitedS: promise.waitedS, isCalled: true }),
      before,
    );
    return overnight(after);
  }, uncalibrated);
}
