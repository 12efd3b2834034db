import { describe, expect, test } from "vitest";

import { promiseScores } from "#shared/forecast/promise-score.ts";
import { fieldId } from "#shared/kit/ids.ts";

const civil = fieldId("civil");
const land = fieldId("land");

describe("yesterday's promises", () => {
  test("are scored by field: share kept, mean error and bias", () => {
    const rows = [
      { fieldId: civil, p50S: 600, p90S: 1200, waitedS: 500 },
      { fieldId: civil, p50S: 600, p90S: 1200, waitedS: 1200 },
      { fieldId: land, p50S: 300, p90S: 900, waitedS: 1000 },
      { fieldId: civil, p50S: 0, p90S: 60, waitedS: 100 },
    ];
    expect(promiseScores(rows)).toEqual([
      { fieldId: civil, promises: 3, kept: 2 / 3, meanErrorS: 800 / 3, biasS: 200 },
      { fieldId: land, promises: 1, kept: 0, meanErrorS: 700, biasS: 700 },
    ]);
  });

  test("have no score on a day without promises", () => {
    expect(promiseScores([])).toEqual([]);
  });
});
