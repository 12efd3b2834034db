import { describe, expect, test } from "vitest";
import type { OfficeHours } from "#shared/domain/openings.ts";
import { asDay, dayAt, epochMs, MINUTE_MS, type EpochMs } from "#shared/kit/time.ts";
import { createAgentStore } from "#kiosk/agent/agent-store.ts";
import { type KioskTime, kioskTime } from "#kiosk/agent/keep/kiosk-time.ts";
import type { KioskStore } from "#kiosk/agent/keep/kiosk-store.ts";
import { watchSolitude } from "#kiosk/agent/watch-solitude.ts";
import { timeOf } from "#tests/domain/support/moment.ts";
import { NAMES } from "#tests/support/kept-morning.ts";

const HOUR_MS = 60 * MINUTE_MS;
/** When the kiosk was switched off, by a clock that was right: on Friday evening. */
const LEFT_AT = timeOf("17:00", "2026-11-27");
const MONDAY_ENDS = timeOf("17:00", "2026-11-30");

/** The kiosk's time at a start without the server, when its own clock shows this. */
const startedAt = (wall: EpochMs, nextDayEndsAt: EpochMs | null = MONDAY_ENDS, lastIssuedAt = epochMs(0)): KioskTime =>
  kioskTime({
    wall: () => wall,
    elapsed: () => 0,
    left: { now: LEFT_AT, deviceMs: LEFT_AT, rate: 1 },
    nextDayEndsAt,
    lastIssuedAt,
  });

describe("the clock of a kiosk that starts without its server", () => {
  test.for<readonly [string, EpochMs]>([
    ["on the same evening", timeOf("17:05", "2026-11-27")],
    ["after the weekend", timeOf("07:00", "2026-11-30")],
    ["a day after the one that the calendar named", timeOf("07:00", "2026-12-01")],
    ["put right by some minutes", epochMs(LEFT_AT - 9 * MINUTE_MS)],
  ])("[F7] is believed %s", ([, wall]) => {
    const time = startedAt(wall);
    expect([time.isDoubted(), time.now()]).toEqual([false, Math.max(wall, LEFT_AT)]);
  });

  test.for<readonly [string, EpochMs]>([
    ["behind by an hour", epochMs(LEFT_AT - HOUR_MS)],
    ["behind by a day", epochMs(LEFT_AT - 24 * HOUR_MS)],
    ["behind by years", timeOf("09:00", "2020-01-01")],
    ["ahead of the next working day by more than one", timeOf("07:00", "2026-12-02")],
    ["ahead by a month", timeOf("07:00", "2026-12-27")],
  ])("[F7] is doubted %s, and time goes on from what was known", ([, wall]) => {
    const time = startedAt(wall);
    expect([time.isDoubted(), time.now()]).toEqual([true, LEFT_AT]);
  });

  test("[F7] is believed over Tết, where the calendar says so, and for four days where none does", () => {
    const afterTet = timeOf("07:00", "2026-12-07");
    expect(startedAt(afterTet, timeOf("17:00", "2026-12-07")).isDoubted()).toBe(false);
    expect(startedAt(afterTet, null).isDoubted()).toBe(true);
    expect(startedAt(timeOf("16:59", "2026-12-01"), null).isDoubted()).toBe(false);
  });

  test("[F7] is believed a minute after the kiosk's own last ticket, however long the server is away", () => {
    const [given, wall] = [timeOf("09:59", "2026-12-02"), timeOf("10:00", "2026-12-02")];
    expect(startedAt(wall, MONDAY_ENDS, given).isDoubted()).toBe(false);
  });

  test("[F7] is doubted where it shows a time before a ticket that the kiosk gave", () => {
    const given = timeOf("09:00", "2026-11-30");
    const time = startedAt(timeOf("08:00", "2026-11-30"), MONDAY_ENDS, given);
    expect([time.isDoubted(), time.now()]).toEqual([true, given]);
  });
});

describe("a morning without the server", () => {
  const opening = (day: string) => {
    const [from, to] = [timeOf("07:30", day), timeOf("17:00", day)];
    return { ticketsFrom: from, opensAt: from, ticketsUntil: to, closesAt: to };
  };
  const friday: OfficeHours = { today: [opening("2026-11-27")], next: [opening("2026-11-30")], dayOff: { vi: "Nghỉ" } };
  const keep = { numbers: { agreement: () => null }, isLasting: true } as unknown as KioskStore;

  /** What the kiosk shows of its centre, which it last heard of on Friday evening, when its clock shows this. */
  function shownAt(wall: EpochMs) {
    const store = createAgentStore();
    const view = { ...NAMES.view, day: asDay("2026-11-27"), isOpen: false, hours: friday };
    store.tell({ type: "remembered", view, clock: { now: LEFT_AT, deviceMs: LEFT_AT, rate: 1 } });
    watchSolitude({ store, keep, time: startedAt(wall) });
    const { situation } = store.get();
    return { ...situation.view, isClockDoubted: situation.isClockDoubted };
  }

  test("[Z4] is worked by the hours that the server named for it", () => {
    const hours = { today: friday.next, next: [], dayOff: null };
    const monday = timeOf("08:00", "2026-11-30");
    expect(shownAt(monday)).toMatchObject({ day: dayAt(monday, NAMES.view.timeZone), isOpen: true, hours });
  });

  test("[F7] is bound by no hours on a day of which the server named none", () => {
    expect(shownAt(timeOf("08:00", "2026-12-01"))).toMatchObject({ day: "2026-12-01", isOpen: true, hours: null });
  });

  test("[F7] turns nobody away by a clock that is doubted", () => {
    for (const wall of [timeOf("08:00", "2026-11-26"), timeOf("03:00", "2026-12-20")])
      expect(shownAt(wall)).toMatchObject({ isClockDoubted: true, isOpen: true, hours: null });
  });
});
