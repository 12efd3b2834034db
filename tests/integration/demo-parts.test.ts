import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { epochMs, MINUTE_MS, type EpochMs } from "#shared/kit/time.ts";
import { readClockPlan } from "#server/clock/open-clock.ts";
import { lockFolder } from "#server/log/lock-folder.ts";
import { PlayableAgenda } from "#scripts/demo/agenda.ts";
import { clockText } from "#scripts/demo/clock-text.ts";
import { parseDemoOptions } from "#scripts/demo/demo-options.ts";
import { freshFolder } from "#scripts/demo/fresh-folder.ts";
import { statusLine } from "#scripts/demo/status-line.ts";
import { timeOf } from "#tests/domain/support/moment.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

describe("a demonstration's agenda", () => {
  const start = epochMs(0);
  const turned = () => {
    let now = start;
    const reach = (when: EpochMs) => {
      if (when > now) now = when;
      return Promise.resolve();
    };
    return { now: () => now, reach };
  };

  test("lets things happen in the order of their time, then of their planning, each after the one before", async () => {
    const agenda = new PlayableAgenda(turned(), start);
    const happened: string[] = [];
    agenda.in(20, () => void happened.push("third"));
    agenda.in(10, async () => {
      agenda.in(5, () => void happened.push("second, planned by the first"));
      await Promise.resolve();
      happened.push("first");
    });
    agenda.in(20, () => void happened.push("fourth"));
    await agenda.play(epochMs(100), new AbortController().signal);
    expect(happened).toEqual(["first", "second, planned by the first", "third", "fourth"]);
  });

  test("plans from when a thing was due, not from when a slow machine did it, and knows how late it was", async () => {
    const clock = turned();
    const agenda = new PlayableAgenda(clock, start);
    const dues: number[] = [];
    agenda.in(10, async () => {
      await clock.reach(epochMs(50));
      agenda.in(10, () => void dues.push(agenda.now));
    });
    await agenda.play(epochMs(100), new AbortController().signal);
    expect(dues).toEqual([20]);
    expect(agenda.worstLagMs).toBe(30);
  });

  test("begins when the day begins, and catches up where everything was ready too late", async () => {
    const clock = turned();
    await clock.reach(epochMs(50));
    const agenda = new PlayableAgenda(clock, start);
    const dues: number[] = [];
    agenda.in(10, () => agenda.in(5, () => void dues.push(agenda.now)));
    await agenda.play(epochMs(40), new AbortController().signal);
    expect(dues).toEqual([15]);
    expect(agenda.worstLagMs).toBe(0);
  });

  test("leaves what comes after its end, and what comes after it was stopped", async () => {
    const agenda = new PlayableAgenda(turned(), start);
    const happened: number[] = [];
    const stop = new AbortController();
    for (const ms of [10, 20, 30]) agenda.in(ms, () => void happened.push(ms));
    await agenda.play(epochMs(20), stop.signal);
    stop.abort();
    await agenda.play(epochMs(100), stop.signal);
    agenda.end();
    await agenda.play(epochMs(100), new AbortController().signal);
    expect(happened).toEqual([10, 20]);
  });
});

describe("a demonstration's flags", () => {
  test("play Monday at sixty times the speed, and leave counter 4 to whoever looks on", () => {
    expect(parseDemoOptions([])).toMatchObject({ speed: 60, yours: "4", fromMs: 420 * MINUTE_MS });
    expect(parseDemoOptions(["--yours", "none", "--from", "9:30", "--seed", "0"])).toMatchObject({
      yours: null,
      fromMs: 570 * MINUTE_MS,
      seed: 0,
    });
  });

  test.each([
    [["--speed", "601"], "--speed 601 cannot be: a whole number from 1 to 600"],
    [["--speed", "fast"], "--speed fast cannot be"],
    [["--seed", "-1"], "--seed"],
    [["--from", "24:00"], "--from 24:00 is no time of day"],
    [["--from", "10:00", "--until", "09:00"], "--until 09:00 is over before it begins"],
    [["--port", "80"], "--port 80 is no port"],
    [["--sped", "60"], "Known: --speed N"],
  ])("%j is refused in one sentence that names it", (args, sentence) => {
    expect(() => parseDemoOptions(args)).toThrow(sentence);
  });

  test("begin the clock so much earlier that the house is ready when the day begins", () => {
    const text = clockText(420 * MINUTE_MS, 60, timeOf("12:00"));
    expect(text).toBe("06:50:00@60@2026-11-23T05:00:00.000Z");
    expect(readClockPlan(text, "Asia/Ho_Chi_Minh", timeOf("13:00")).startAt).toBe(timeOf("06:50"));
    expect(clockText(MINUTE_MS, 600, timeOf("12:00"))).toMatch(/^00:00:00@600@/);
  });
});

describe("a demonstration's folder", () => {
  test("is emptied when a demonstration made it, and never otherwise", () => {
    using folder = temporaryFolder();
    const demo = join(folder.path, "demo");
    freshFolder(demo, "mark");
    writeFileSync(join(demo, "yesterday"), "");
    freshFolder(demo, "mark");
    expect(existsSync(join(demo, "yesterday"))).toBe(false);
    writeFileSync(join(folder.path, "precious"), "");
    expect(() => freshFolder(folder.path, "mark")).toThrow("holds what no demonstration made");
    expect(readdirSync(folder.path)).toContain("precious");
  });

  test("is left alone while a demonstration runs in it", () => {
    using folder = temporaryFolder();
    freshFolder(folder.path, "mark");
    const lock = lockFolder(folder.path);
    expect(() => freshFolder(folder.path, "mark")).toThrow("in use by another demonstration");
    lock[Symbol.dispose]();
    freshFolder(folder.path, "mark");
  });
});

describe("the line that says how it goes", () => {
  const written: string[] = [];
  const terminal = (isTTY: boolean) => ({
    isTTY,
    columns: 20,
    write: (text: string) => written.push(text) > 0,
  });

  test("is written over on a terminal, no wider than it, and other lines stand above it", () => {
    written.length = 0;
    const line = statusLine(terminal(true), 1);
    line.show("09:00, forty people waiting");
    line.say("told");
    line.end();
    const over = "\r\u001b[2K";
    expect(written).toEqual([`${over}09:00, forty people`, `${over}told\n`, `${over}09:00, forty people`, "\n"]);
  });

  test("is a plain line now and then where nobody watches", () => {
    written.length = 0;
    const line = statusLine(terminal(false), 3);
    for (const status of ["a", "b", "c", "d"]) line.show(status);
    line.end();
    expect(written).toEqual(["a\n", "d\n"]);
  });
});
