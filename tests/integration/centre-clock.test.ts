import { describe, expect, test } from "vitest";

import { epochMs, MINUTE_MS, type EpochMs } from "#shared/kit/time.ts";

import { centreClock } from "#server/clock/centre-clock.ts";
import { timeOf } from "#tests/domain/support/moment.ts";
import { virtualClock } from "#tests/support/virtual-clock.ts";

const DAY_MS = 24 * 60 * MINUTE_MS;
const IN_2099 = epochMs(Date.parse("2099-01-01T03:00:00Z"));

/** A centre's clock on a machine that shows `now`; the log ended at `lastEventAt`. */
function startedAt(now: EpochMs, lastEventAt: EpochMs | null = null) {
  const machine = virtualClock(now);
  const clock = centreClock(machine, {
    settleMs: 10 * MINUTE_MS,
    awayMs: 30 * DAY_MS,
    lastEventAt,
    timeZone: "Asia/Ho_Chi_Minh",
  });
  return { machine, clock };
}

/** The same an hour later: its start is over. */
function running() {
  const centre = startedAt(timeOf("08:00"));
  centre.machine.pass(60 * MINUTE_MS);
  return centre;
}

const jump = ({ machine }: ReturnType<typeof running>, ms: number) => machine.setWall(epochMs(machine.now() + ms));

describe("a machine's clock that jumps to a later day", () => {
  test("[D11] leaves the centre's time as it was, and the director is told", () => {
    const centre = running();
    jump(centre, DAY_MS);
    expect(centre.clock.now()).toBe(timeOf("09:00"));
    expect(centre.clock.doubted()).toBe(timeOf("09:00", "2026-11-24"));
    centre.machine.pass(MINUTE_MS);
    expect(centre.clock.now()).toBe(timeOf("09:01"));
  });

  test("[D11] is followed once it has kept its time for long enough", () => {
    const centre = running();
    jump(centre, DAY_MS);
    centre.clock.now();
    centre.machine.pass(10 * MINUTE_MS - 1);
    expect(centre.clock.doubted()).not.toBeNull();
    centre.machine.pass(1);
    expect(centre.clock.now()).toBe(timeOf("09:10", "2026-11-24"));
    expect(centre.clock.doubted()).toBeNull();
  });

  test("[D11] begins to be watched anew with each jump", () => {
    const centre = running();
    jump(centre, DAY_MS);
    centre.clock.now();
    centre.machine.pass(9 * MINUTE_MS);
    jump(centre, DAY_MS);
    centre.clock.now();
    centre.machine.pass(9 * MINUTE_MS);
    expect(centre.clock.now()).toBe(timeOf("09:18"));
  });

  test("[D11] that comes back changed nothing", () => {
    const centre = running();
    jump(centre, DAY_MS);
    centre.clock.now();
    centre.machine.pass(5 * MINUTE_MS);
    jump(centre, -DAY_MS);
    expect(centre.clock.now()).toBe(timeOf("09:05"));
    expect(centre.clock.doubted()).toBeNull();
  });

  test("[D11] is followed at once when the director says that it is right", () => {
    const centre = running();
    centre.machine.setWall(IN_2099);
    centre.clock.believe();
    expect(centre.clock.now()).toBe(IN_2099);
  });

  test("[D13] by more than the centre is ever closed is never followed unasked", () => {
    const centre = running();
    centre.machine.setWall(IN_2099);
    centre.clock.now();
    centre.machine.pass(7 * 60 * MINUTE_MS);
    expect(centre.clock.now()).toBe(timeOf("16:00"));
    expect(centre.clock.doubted()).not.toBeNull();
  });
});

describe("the centre's time follows its machine at once", () => {
  test("[D11] over midnight, as time passes", () => {
    const { machine, clock } = startedAt(timeOf("23:00"));
    for (let minute = 0; minute < 120; minute += 1) {
      machine.pass(MINUTE_MS);
      expect(clock.now()).toBe(machine.now());
    }
  });

  test("[D11] over a midnight that nobody asked the time at", () => {
    const { machine, clock } = startedAt(timeOf("16:00"));
    machine.pass(16 * 60 * MINUTE_MS);
    expect(clock.now()).toBe(timeOf("08:00", "2026-11-24"));
  });

  test("[D11] when the machine slept through midnight", () => {
    const centre = running();
    centre.machine.sleep(22 * 60 * MINUTE_MS);
    expect(centre.clock.now()).toBe(timeOf("07:00", "2026-11-24"));
  });

  test("[D11] when it is set within the day, back over midnight, and forward again to where it was", () => {
    const centre = running();
    for (const ms of [60 * MINUTE_MS, -30 * MINUTE_MS, -2 * DAY_MS, 2 * DAY_MS]) {
      jump(centre, ms);
      expect(centre.clock.now()).toBe(centre.machine.now());
    }
  });
});

describe("at a start", () => {
  test("[D12] a machine that was off for days is followed, and one whose clock is set a moment later", () => {
    const { machine, clock } = startedAt(timeOf("16:31"), timeOf("16:30"));
    expect(clock.now()).toBe(timeOf("16:31"));
    machine.setWall(timeOf("07:00", "2026-11-27"));
    expect(clock.now()).toBe(timeOf("07:00", "2026-11-27"));
  });

  test("[D12] an empty log leaves nothing to compare with", () => {
    expect(startedAt(IN_2099).clock.now()).toBe(IN_2099);
  });

  test("[D13] a clock far ahead of the log is not followed: the centre goes on from its last event", () => {
    const { machine, clock } = startedAt(IN_2099, timeOf("16:30"));
    machine.pass(20 * MINUTE_MS);
    expect(clock.now()).toBe(timeOf("16:50"));
    expect(clock.doubted()).toBe(IN_2099 + 20 * MINUTE_MS);
  });

  test("[D13] a clock that was corrected heals it", () => {
    const { machine, clock } = startedAt(IN_2099, timeOf("16:30"));
    machine.setWall(timeOf("07:00", "2026-11-24"));
    expect(clock.now()).toBe(timeOf("07:00", "2026-11-24"));
    expect(clock.doubted()).toBeNull();
  });
});
