import { describe, expect, test } from "vitest";

import { later, type EpochMs } from "#shared/kit/time.ts";

import { createChangeAlarm } from "#server/publish/change-alarm.ts";
import { timeOf } from "#tests/domain/support/moment.ts";
import { fakePace } from "#tests/support/fake-pace.ts";
import { virtualClock } from "#tests/support/virtual-clock.ts";

const A_MOMENT_MS = 50;

/** An alarm for the given instants, on a loop and a clock in the test's hand. */
function stage(...instants: readonly EpochMs[]) {
  const pace = fakePace();
  const clock = virtualClock(timeOf("08:00"));
  const rang: EpochMs[] = [];
  const due = [...instants];
  let looks = 0;
  const alarm = createChangeAlarm({
    clock,
    pace,
    nextChangeAt(now) {
      looks += 1;
      return due.find((at) => at > now) ?? null;
    },
    ring: () => void rang.push(clock.now()),
  });
  pace.pass(A_MOMENT_MS);
  return { pace, clock, rang, due, alarm, looks: () => looks };
}

describe("the alarm of the views", () => {
  test("rings at each instant at which time alone changes something", () => {
    const { clock, rang } = stage(timeOf("08:05"), timeOf("08:07"));
    clock.pass(3_600_000);
    expect(rang).toEqual([timeOf("08:05"), timeOf("08:07")]);
    expect(clock.alarms).toBe(0);
  });

  test("is set anew after something happened, once for any number of things in one moment", () => {
    const { pace, clock, rang, due, alarm, looks } = stage(timeOf("08:05"));
    due.unshift(timeOf("08:02"));
    for (let times = 0; times < 100; times += 1) alarm.reset();
    pace.pass(A_MOMENT_MS);
    expect([looks(), clock.alarms]).toEqual([2, 1]);
    clock.pass(120_000);
    expect(rang).toEqual([timeOf("08:02")]);
  });

  test("rings at once for an instant that came before it looked", () => {
    const { pace, clock, rang, due, alarm } = stage(timeOf("08:05"));
    due.unshift(later(timeOf("08:00"), 20));
    alarm.reset();
    clock.pass(30);
    pace.pass(A_MOMENT_MS);
    clock.pass(0);
    expect(rang).toEqual([later(timeOf("08:00"), 30)]);
  });

  test("rings again where the wall was set back before it rang", () => {
    const { clock, rang } = stage(timeOf("08:05"));
    clock.setWall(timeOf("07:59"));
    clock.pass(300_000);
    clock.pass(60_000);
    expect(rang).toEqual([timeOf("08:04"), later(timeOf("08:04"), 60_000)]);
  });

  test("rings no more once it is disposed of", () => {
    const { pace, clock, rang, alarm } = stage(timeOf("08:05"));
    alarm.reset();
    alarm[Symbol.dispose]();
    pace.pass(A_MOMENT_MS);
    clock.pass(3_600_000);
    expect([rang, clock.alarms]).toEqual([[], 0]);
  });
});
