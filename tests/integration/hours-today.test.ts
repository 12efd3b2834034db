import { describe, expect, test } from "vitest";

import type { QueueCommand } from "#shared/domain/command.ts";
import { expectedArrivals } from "#shared/forecast/arrival-rates.ts";
import { counterId, fieldId } from "#shared/kit/ids.ts";
import { asDay } from "#shared/kit/time.ts";

import { createForeseer, type DayKnowledge } from "#server/foresight/foreseer.ts";
import { plainKnowledge } from "#server/foresight/plain-knowledge.ts";
import { changeHours, issueTicket, restoreHours } from "#tests/domain/support/commands.ts";
import { TEST_DAY, timeOf } from "#tests/domain/support/moment.ts";
import { centreWithCalendar, stretchOf } from "#tests/domain/support/test-calendar.ts";
import { openedQueue } from "#tests/support/queue-at-work.ts";
import { virtualClock } from "#tests/support/virtual-clock.ts";

const HOUR_S = 3600;
const civil = fieldId("civil");

/** Counter 1 works as the office does, 2 in the morning only, 3 in a short day; the others say nothing of their hours. */
const HOURS: Readonly<Record<string, readonly string[]>> = {
  1: ["07:30-11:30", "13:30-17:00"],
  2: ["07:30-11:30"],
  3: ["09:00-11:00", "14:00-16:00"],
};

const office = centreWithCalendar();
const centre = {
  ...office,
  counters: office.counters.map((each) => ({ ...each, hours: (HOURS[each.id] ?? []).map(stretchOf) })),
};

/** Twelve an hour, from seven to seven. */
function knowledge(): DayKnowledge {
  const known = plainKnowledge(centre, asDay(TEST_DAY)).knowledge;
  const expected = { startS: 7 * HOUR_S, bucketS: 900, perHour: Array.from({ length: 48 }, () => 12) };
  return {
    isGuess: false,
    knowledge: { ...known, fields: new Map([...known.fields].map(([id, field]) => [id, { ...field, expected }])) },
  };
}

async function foreseenAfter(...commands: readonly QueueCommand[]) {
  const { dispatcher, ask } = await openedQueue({ centre });
  const known = knowledge();
  const clock = virtualClock(timeOf("08:00"));
  const foreseer = createForeseer({ dispatcher, clock, knowledge: () => known });
  const seen = () => {
    const sight = foreseer.sight();
    return {
      hours: (id: string) =>
        sight.counters
          .find((each) => each.id === counterId(id))
          ?.shifts.map(({ startS, endS }) => [startS / HOUR_S, endS / HOUR_S]),
      expected: (from: number, to: number) =>
        expectedArrivals(
          sight.fields[0]?.expected ?? { startS: 0, bucketS: 1, perHour: [] },
          from * HOUR_S,
          to * HOUR_S,
        ),
      quiet: foreseer.foresight().quietHours(civil),
      wait: foreseer.foresight().newcomer(civil, false),
    };
  };
  const before = seen();
  for (const command of commands) await ask(command);
  return { before, after: seen() };
}

describe("hours that the director changes", () => {
  test("[Z5] shorten what is foreseen of every counter", async () => {
    const { before, after } = await foreseenAfter(changeHours("08:00-10:30"));
    expect(["1", "2", "3", "4"].map(before.hours)).toEqual([
      [
        [7.5, 11.5],
        [13.5, 17],
      ],
      [[7.5, 11.5]],
      [
        [9, 11],
        [14, 16],
      ],
      [
        [7.5, 11.5],
        [13.5, 17],
      ],
    ]);
    expect(["1", "2", "3", "4"].map(after.hours)).toEqual([[[8, 10.5]], [[8, 10.5]], [[9, 10.5]], [[8, 10.5]]]);
  });

  test("[Z5] lengthen it for who works from the opening or to the closing", async () => {
    const { after } = await foreseenAfter(changeHours("07:00-11:30", "13:30-19:00"));
    expect(["1", "2", "3", "4"].map(after.hours)).toEqual([
      [
        [7, 11.5],
        [13.5, 19],
      ],
      [[7, 11.5]],
      [
        [9, 11],
        [14, 16],
      ],
      [
        [7, 11.5],
        [13.5, 19],
      ],
    ]);
  });

  test("[Z5] let nobody be expected while no tickets are given, today", async () => {
    const { before, after } = await foreseenAfter(changeHours("08:00-10:30"));
    expect(before.expected(7, 19)).toBeCloseTo(144);
    // Tickets from seven to a quarter past ten.
    expect(after.expected(7, 19)).toBeCloseTo(39);
    expect(after.expected(10, 10.25)).toBeCloseTo(3);
    expect(after.expected(10.25, 19)).toBe(0);
    expect(after.quiet).toEqual(before.quiet);
  });

  test("[Z5] leave nothing to promise to a line where the day has none left", async () => {
    const line = Array.from({ length: 12 }, () => issueTicket("birth"));
    expect((await foreseenAfter(...line)).after.wait).not.toBeNull();
    expect((await foreseenAfter(...line, changeHours())).after.wait).toBeNull();
  });

  test("[Z5] are forgotten when they are taken back", async () => {
    const { before, after } = await foreseenAfter(changeHours("08:00-10:30"), restoreHours());
    expect(after.hours("1")).toEqual(before.hours("1"));
    expect(after.expected(7, 19)).toBeCloseTo(144);
  });
});
