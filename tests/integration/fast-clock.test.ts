import { describe, expect, test } from "vitest";
import { asDay, epochMs, MINUTE_MS } from "#shared/kit/time.ts";
import { parseConfig } from "#server/config/config.ts";
import { fastClock } from "#server/clock/fast-clock.ts";
import { localInstant } from "#shared/kit/local-instant.ts";
import { openClock, readClockPlan } from "#server/clock/open-clock.ts";
import { virtualClock } from "#tests/support/virtual-clock.ts";

const zone = "Asia/Ho_Chi_Minh";
const at = (text: string) => epochMs(Date.parse(text));
const since = at("2026-11-22T03:54:00Z");
const seven = at("2026-11-22T07:00:00+07:00");

describe("a demonstration's clock", () => {
  test("[G3] shows the wanted time of today at the centre, and runs as fast as it was told", () => {
    const wall = virtualClock(since);
    const clock = fastClock(readClockPlan("07:00@60", zone, since), wall);
    expect([clock.now(), clock.rate]).toEqual([seven, 60]);
    wall.pass(1000);
    expect(clock.now()).toBe(seven + MINUTE_MS);
  });

  test("rings its alarms in its own time", () => {
    const wall = virtualClock(since);
    const rung: number[] = [];
    fastClock({ startAt: seven, rate: 60, since }, wall).after(MINUTE_MS, () => rung.push(wall.now()));
    const cancel = fastClock({ startAt: seven, rate: 60, since }, wall).after(1, () => rung.push(0));
    cancel();
    wall.pass(MINUTE_MS);
    expect(rung).toEqual([since + 1000]);
  });

  test("goes on where it was when its server is started again", () => {
    const plan = readClockPlan("07:00:30@60@2026-11-22T03:54:00.000Z", zone, at("2026-11-22T09:00:00Z"));
    expect(plan).toEqual({ startAt: seven + 30_000, rate: 60, since });
  });

  test("takes the centre's day where the centre's midnight is already over", () => {
    const evening = at("2026-11-22T20:00:00Z");
    expect(readClockPlan("07:00@60", zone, evening).startAt).toBe(at("2026-11-23T07:00:00+07:00"));
  });

  test("is refused by name outside a demonstration, and in another form", () => {
    expect(() => openClock({ wanted: "07:00@60", timeZone: zone, isDemo: false })).toThrow("--clock 07:00@60");
    expect(() => parseConfig(["--clock", "noon"], {})).toThrow("--clock noon is not usable: wants a time of day");
    expect(() => readClockPlan("07:00@60@2026-11-22T99:99Z", zone, since)).toThrow("--clock");
  });

  test("is the machine's own where none is asked for", () => {
    expect(openClock({ wanted: undefined, timeZone: zone, isDemo: false }).rate).toBe(1);
  });
});

describe("an instant by a zone's clocks", () => {
  test.each([
    ["Asia/Ho_Chi_Minh", "2026-11-22", 7, "2026-11-22T00:00:00Z"],
    ["Europe/Berlin", "2026-03-29", 1, "2026-03-29T00:00:00Z"],
    ["Europe/Berlin", "2026-03-29", 4, "2026-03-29T02:00:00Z"],
    ["America/New_York", "2026-11-01", 9, "2026-11-01T14:00:00Z"],
  ])("in %s on %s at %i o'clock", (timeZone, day, hour, utc) => {
    expect(new Date(localInstant(asDay(day), hour * 60 * MINUTE_MS, timeZone)).toISOString()).toBe(
      utc.replace("Z", ".000Z"),
    );
  });
});
