import { describe, expect, test } from "vitest";
import { MINUTE_MS } from "#shared/kit/time.ts";
import { possibleActions } from "#console/clerk/desk/desk-action.ts";
import { primaryCommand, primaryStep, whyBlocked } from "#console/clerk/desk/primary-step.ts";
import { stageOf } from "#console/clerk/desk/stage.ts";
import {
  awaitSignature,
  callForResult,
  callNext,
  closeCounter,
  issueTicket,
  markNoShow,
  openDay,
  pauseCounter,
  signOut,
  startServing,
} from "./support/commands.ts";
import { dayDriver, openDayDriver, type DayDriver } from "./support/day-driver.ts";
import { consoleOf } from "./support/staff-views.ts";
import { testCentre } from "./support/test-centre.ts";

const morning = (): DayDriver => openDayDriver(testCentre());
const stepAt = (day: DayDriver) => primaryStep(consoleOf(day, "1"), day.now);
const blockedAt = (day: DayDriver) => whyBlocked(stepAt(day), consoleOf(day, "1"), day.now);

function waiting(count: number): DayDriver {
  const day = morning();
  for (let index = 0; index < count; index += 1) day.run(issueTicket("birth"));
  return day;
}

function serving(count: number): DayDriver {
  const day = waiting(count);
  day.run(callNext("1"));
  day.run(startServing("1"));
  return day;
}

describe("the large button", () => {
  test("calls the next citizen of a free counter", () => {
    expect(stepAt(waiting(1))).toBe("next");
  });

  test("starts the service of who was called", () => {
    const day = waiting(1);
    day.run(callNext("1"));
    expect(stepAt(day)).toBe("start");
  });

  test("ends the service and calls the next while somebody waits", () => {
    const day = serving(2);
    expect(stepAt(day)).toBe("finish-and-next");
    expect(primaryCommand("finish-and-next", consoleOf(day, "1"))).toEqual({
      type: "CallNext",
      counterId: "1",
      finishing: "completed",
    });
  });

  test("only ends the service when nobody waits", () => {
    expect(stepAt(serving(1))).toBe("finish");
  });

  test("only ends the service at a paused or closed counter, which takes nobody new", () => {
    const day = serving(2);
    day.run(pauseCounter("1"));
    expect(stepAt(day)).toBe("finish");
    day.run(closeCounter("1"));
    expect(stepAt(day)).toBe("finish");
  });

  test("opens a closed counter, resumes a paused one, and asks for a sign-in where nobody sits", () => {
    const day = morning();
    day.run(pauseCounter("1"));
    expect(stepAt(day)).toBe("resume");
    day.run(closeCounter("1"));
    expect(stepAt(day)).toBe("open");
    day.run(signOut("1"));
    expect(stepAt(day)).toBe("sign-in");
  });

  test("offers a missed citizen by the clock, though the frame be older", () => {
    const day = waiting(1);
    day.run(callNext("1"));
    day.run(markNoShow("1"));
    const view = consoleOf(day, "1");
    expect(blockedAt(day)).toMatchObject({ kind: "missed-only" });
    day.pass(5 * MINUTE_MS);
    expect(whyBlocked("next", view, day.now)).toBeNull();
  });

  test("waits with a reason when nobody is there or the day is not open", () => {
    expect(blockedAt(morning())).toEqual({ kind: "nobody" });
    expect(blockedAt(dayDriver(testCentre()))).toEqual({ kind: "day-closed" });
  });
});

describe("the actions of a desk", () => {
  const actionsAt = (day: DayDriver) => [...possibleActions(consoleOf(day, "1"))].toSorted();

  test("of a called citizen are those before the service", () => {
    const day = waiting(1);
    day.run(callNext("1"));
    expect(actionsAt(day)).toEqual(["back-to-waiting", "close", "hold", "no-show", "pause", "recall", "transfer"]);
  });

  test("of a served citizen are those that end it", () => {
    expect(actionsAt(serving(1))).toEqual([
      "back-to-waiting",
      "close",
      "finish-otherwise",
      "hold",
      "pause",
      "sign",
      "transfer",
    ]);
  });

  test("of an empty counter are those of the counter itself", () => {
    expect(actionsAt(morning())).toEqual(["close", "pause", "sign-out"]);
  });

  test("before the day is open are none but leaving", () => {
    expect(actionsAt(dayDriver(testCentre()))).toEqual(["sign-out"]);
  });
});

describe("the large card", () => {
  const stageAt = (day: DayDriver) => stageOf(consoleOf(day, "1"));

  test("shows who is in hand, else why nobody is", () => {
    expect(stageAt(serving(1))).toBe("serving");
    expect(stageAt(morning())).toBe("free");
    const day = dayDriver(testCentre());
    expect(stageAt(day)).toBe("dayClosed");
    day.run(openDay());
    expect(stageAt(day)).toBe("signedOut");
  });

  test("tells a call for a signed result from a call of the line", () => {
    const day = serving(1);
    day.run(awaitSignature("1"));
    day.run(callForResult("1", "A001"));
    expect(stageAt(day)).toBe("calledForResult");
  });
});

describe("the line on the console", () => {
  test("begins with who is next, though a missed citizen of a priority class stands before them", () => {
    const day = morning();
    day.run(issueTicket("birth", { class: "elderly" }));
    day.run(issueTicket("birth"));
    day.run(issueTicket("birth", { class: "elderly" }));
    day.run(callNext("1"));
    day.run(markNoShow("1"));
    const { next, lines, missed } = consoleOf(day, "1");
    const listed = lines[0]?.tickets.map(({ ticket }) => ticket.number);
    expect(listed?.[0]).toBe(next?.ticket.number);
    expect(listed).not.toContain("A001");
    expect(missed.map(({ ticket }) => ticket.number)).toEqual(["A001"]);
  });
});
