import { describe, expect, test } from "vitest";
import { counterId, fieldId } from "#shared/kit/ids.ts";
import { later, MINUTE_MS } from "#shared/kit/time.ts";
import { lendCommand, lendTargets, noLend, reduceLend } from "#console/director/lend/lend-choice.ts";
import { noDrag, reduceDrag, type DragMessage } from "#console/director/lend/drag.ts";
import { closeDay, lendCounter, signOut } from "./support/commands.ts";
import { openDayDriver, type DayDriver } from "./support/day-driver.ts";
import { counterAt, directorOf } from "./support/staff-views.ts";
import { testCentre } from "./support/test-centre.ts";

const one = counterId("1");
const land = fieldId("land");

const targetsOf = (day: DayDriver, counter: string): readonly string[] => [
  ...lendTargets(counterAt(day, counter), directorOf(day)),
];

describe("the fields that light up for a counter", () => {
  test("are those its clerk may serve beside its only home", () => {
    expect(targetsOf(openDayDriver(testCentre()), "1")).toEqual(["land"]);
  });

  test("include each home of a counter that has several: one of them may go first", () => {
    expect(targetsOf(openDayDriver(testCentre()), "4")).toEqual(["business", "social"]);
  });

  test("leave out where it already is", () => {
    const day = openDayDriver(testCentre());
    day.run(lendCounter("1", "land"));
    expect(targetsOf(day, "1")).toEqual([]);
  });

  test("are all others while nobody sits there", () => {
    const day = openDayDriver(testCentre());
    day.run(signOut("1"));
    expect(targetsOf(day, "1")).toEqual(["land", "business", "social"]);
  });

  test("are none outside the day", () => {
    const day = openDayDriver(testCentre());
    day.run(closeDay());
    expect(targetsOf(day, "1")).toEqual([]);
  });

  test("are exactly where the rules allow a lend", () => {
    const day = openDayDriver(testCentre());
    for (const { counterId: counter } of directorOf(day).counters) {
      for (const { fieldId: field } of directorOf(day).fields) {
        const isTarget = targetsOf(day, counter).includes(field);
        const fresh = openDayDriver(testCentre());
        expect("refused" in fresh.ask(lendCounter(counter, field)), `${counter} to ${field}`).toBe(!isTarget);
      }
    }
  });
});

describe("a lend", () => {
  test("is for an hour unless the director says otherwise", () => {
    const { now } = openDayDriver(testCentre());
    expect(lendCommand(one, land, noLend, now)).toMatchObject({ until: later(now, 60 * MINUTE_MS), reason: "" });
    expect(lendCommand(one, land, { ...noLend, duration: "until-returned" }, now)).toMatchObject({ until: null });
  });

  test("is put back by touching its counter again, and keeps its terms for the next counter", () => {
    const long = reduceLend(noLend, { type: "duration", duration: "half" });
    const picked = reduceLend(long, { type: "picked", counterId: one });
    expect(picked.counterId).toBe(one);
    expect(reduceLend(picked, { type: "picked", counterId: one })).toEqual(long);
  });

  test("leaves no reason behind for another counter", () => {
    const said = reduceLend({ ...noLend, counterId: one }, { type: "reason", reason: "đông" });
    expect(reduceLend(said, { type: "dropped" })).toEqual(noLend);
  });
});

describe("a drag", () => {
  const after = (...messages: DragMessage[]) => messages.reduce(reduceDrag, noDrag);
  const press: DragMessage = { type: "press", counterId: one, x: 100, y: 100 };

  test("is a click until it has moved far enough", () => {
    expect(after(press, { type: "move", x: 104, y: 103, over: null }).kind).toBe("pressed");
    expect(after(press, { type: "move", x: 140, y: 100, over: land })).toEqual({
      kind: "dragged",
      counterId: one,
      x: 140,
      y: 100,
      over: land,
    });
  });

  test("stays a drag on its way back, and ends as nothing", () => {
    const back = after(
      press,
      { type: "move", x: 140, y: 100, over: land },
      { type: "move", x: 100, y: 100, over: null },
    );
    expect(back.kind).toBe("dragged");
    expect(reduceDrag(back, { type: "end" })).toEqual(noDrag);
  });

  test("begins with a press alone", () => {
    expect(after({ type: "move", x: 1, y: 1, over: land })).toEqual(noDrag);
  });
});
