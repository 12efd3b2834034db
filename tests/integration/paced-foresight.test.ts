import { describe, expect, test } from "vitest";

import { NO_FORESIGHT, type Foresight } from "#shared/forecast/foresight.ts";

import { createPacedForesight } from "#server/foresight/paced-foresight.ts";

/** A foresight whose looks take so long, on a clock that stands still otherwise. */
function foresightThatTakes(lookMs: number) {
  let nowMs = 0;
  const alarms: { readonly atMs: number; readonly ring: () => void }[] = [];
  const looks: Foresight[] = [];
  let renewals = 0;
  const foresight = createPacedForesight({
    pace: { nowMs: () => nowMs, after: (ms, ring) => void alarms.push({ atMs: nowMs + ms, ring }) },
    look() {
      nowMs += lookMs;
      const made = { ...NO_FORESIGHT };
      looks.push(made);
      return made;
    },
    renew: () => (renewals += 1),
  });
  return {
    foresight,
    looks,
    alarms,
    renewals: () => renewals,
    pass: (ms: number) => (nowMs += ms),
  };
}

describe("foresight for screens", () => {
  test("is of this instant when it is quiet", () => {
    const { foresight, looks, pass } = foresightThatTakes(2);
    foresight();
    pass(18);
    expect(foresight()).toBe(looks[1]);
  });

  test("is of a moment ago in a rush, so that it takes a tenth of the time at most", () => {
    const { foresight, looks, pass } = foresightThatTakes(2);
    foresight();
    pass(17);
    expect(foresight()).toBe(looks[0]);
    expect(looks).toHaveLength(1);
  });

  test("is renewed once its rest is over, once for all that was put off", () => {
    const { foresight, alarms, renewals, pass } = foresightThatTakes(2);
    foresight();
    pass(8);
    foresight();
    foresight();
    expect(alarms.map(({ atMs }) => atMs)).toEqual([20]);
    alarms[0]?.ring();
    expect(renewals()).toBe(1);
  });

  test("leaves nothing to renew when every look was made", () => {
    const { foresight, alarms, pass } = foresightThatTakes(2);
    foresight();
    pass(18);
    foresight();
    expect(alarms).toEqual([]);
  });
});
