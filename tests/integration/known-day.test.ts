import { describe, expect, test } from "vitest";

import { uncalibrated } from "#shared/forecast/calibration.ts";
import type { Day } from "#shared/kit/time.ts";

import { askAside } from "#server/aside/aside.ts";
import { createKnownDay } from "#server/foresight/known-day.ts";
import type { LearnedDay } from "#server/foresight/learned-day.ts";
import { plainKnowledge } from "#server/foresight/plain-knowledge.ts";
import { centreFileIn } from "#server/log/centre-data.ts";
import { MIGRATIONS } from "#server/log/migrations/all-migrations.ts";
import { openDatabase } from "#server/log/open-database.ts";
import { createLogger } from "#server/logger.ts";
import { openDay } from "#tests/domain/support/commands.ts";
import { timeOf } from "#tests/domain/support/moment.ts";
import { testCentre } from "#tests/domain/support/test-centre.ts";
import { openedQueue } from "#tests/support/queue-at-work.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";
import { virtualClock } from "#tests/support/virtual-clock.ts";
import { weekdaysUntil, writeDays } from "./support/recorded-days.ts";

const centre = testCentre();
const settled = () => new Promise<void>((resolve) => void setImmediate(resolve));

/** A known day whose lessons are given by the test. */
async function knownDay() {
  const { dispatcher, ask } = await openedQueue();
  const clock = virtualClock(timeOf("07:00"));
  const asked: { day: Day; teach: (lesson: LearnedDay) => void; fail: (error: Error) => void }[] = [];
  const learn = (day: Day) =>
    new Promise<LearnedDay>((teach, fail) => {
      asked.push({ day, teach, fail });
    });
  const day = createKnownDay({ centre, dispatcher, clock, learn, log: createLogger("silent") });
  return { day, asked, clock, ask };
}

const lessonOf = (day: Day): LearnedDay => ({
  knowledge: { ...plainKnowledge(centre, day), isGuess: false },
  calibration: uncalibrated,
});

describe("what is known of the open day", () => {
  test("is the centre's file at once, and what history adds as soon as it was read", async () => {
    const { day, asked } = await knownDay();
    expect(day.knowledge().isGuess).toBe(true);
    day.begin();
    expect(day.knowledge().isGuess).toBe(true);
    asked[0]?.teach(lessonOf(asked[0].day));
    await settled();
    expect(day.knowledge().isGuess).toBe(false);
  });

  test("is learned anew when the day turns, and never yesterday's in between", async () => {
    const { day, asked, ask } = await knownDay();
    day.begin();
    asked[0]?.teach(lessonOf(asked[0].day));
    await settled();
    const before = day.knowledge().knowledge.midnight;
    await ask(openDay(), { at: timeOf("00:00", "2026-11-24") });
    await settled();
    expect(asked.map((each) => each.day)).toEqual(["2026-11-23", "2026-11-24"]);
    expect(day.knowledge().isGuess).toBe(true);
    expect(day.knowledge().knowledge.midnight - before).toBe(86_400_000);
  });

  test("stays a guess when the history cannot be read, and is tried again after ten minutes", async () => {
    const { day, asked, clock } = await knownDay();
    day.begin();
    asked[0]?.fail(new Error("the disk is gone"));
    await settled();
    expect(day.knowledge().isGuess).toBe(true);
    clock.pass(600_000);
    expect(asked).toHaveLength(2);
  });
});

describe("a process that learns", () => {
  const program = new URL("../../server/foresight/learn-program.ts", import.meta.url);
  const { signal } = new AbortController();

  test("reads the folder beside the server that writes it", async () => {
    using folder = temporaryFolder();
    const db = openDatabase(centreFileIn(folder.path), MIGRATIONS);
    writeDays(db, centre, { days: weekdaysUntil("2026-11-20", 10), citizens: 20, minutes: 6 });
    const question = { centre, day: "2026-11-23", dataDir: folder.path };
    const { knowledge } = await askAside<LearnedDay>(program, question, signal);
    db.close();
    expect(knowledge.isGuess).toBe(false);
    expect(knowledge.knowledge.usualClerks.size).toBe(centre.counters.length);
  });

  test("says why where there is nothing to read", async () => {
    using folder = temporaryFolder();
    const question = { centre, day: "2026-11-23", dataDir: folder.path };
    await expect(askAside(program, question, signal)).rejects.toThrow(folder.path);
  });
});
