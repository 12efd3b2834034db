import { describe, expect, test } from "vitest";
import { vi } from "#shared/i18n/vi.ts";
import { counterId, fieldId } from "#shared/kit/ids.ts";
import { MINUTE_MS } from "#shared/kit/time.ts";
import type { Formats } from "#ui/text/use-text.ts";
import { waitNorm } from "#console/norm/wait-norm.ts";
import { counterState } from "#console/director/counters/counter-state.ts";
import { fieldLoad } from "#console/director/fields/field-load.ts";
import { columnsFor } from "#console/director/screen/columns-for.ts";
import { doneText } from "#console/director/screen/done-text.ts";
import { callNext, closeCounter, issueTicket, pauseCounter, signOut, startServing } from "./support/commands.ts";
import { openDayDriver, type DayDriver } from "./support/day-driver.ts";
import { counterAt, directorOf, fieldAt } from "./support/staff-views.ts";
import { testCentre } from "./support/test-centre.ts";

const withOneWaiting = (): DayDriver => {
  const day = openDayDriver(testCentre());
  day.run(issueTicket("birth"));
  return day;
};

describe("a wait", () => {
  test.for([
    [14.9, "calm"],
    [15, "near"],
    [19.9, "near"],
    [20, "over"],
  ] as const)("of %d minutes is %s", ([minutes, norm]) => {
    expect(waitNorm(minutes * MINUTE_MS)).toBe(norm);
  });
});

describe("a field's card", () => {
  const loadAt = (day: DayDriver) => fieldLoad(fieldAt(day, "civil"), day.now);

  test("warns by the longest wait as it grows, without a new frame", () => {
    const day = withOneWaiting();
    const field = fieldAt(day, "civil");
    expect(fieldLoad(field, day.now)).toBe("calm");
    day.pass(16 * MINUTE_MS);
    expect(fieldLoad(field, day.now)).toBe("near");
    day.pass(5 * MINUTE_MS);
    expect(fieldLoad(field, day.now)).toBe("over");
  });

  test("warns at once when people wait and no counter serves them", () => {
    const day = withOneWaiting();
    day.run(closeCounter("1"));
    expect(loadAt(day)).toBe("calm");
    day.run(closeCounter("2"));
    expect(loadAt(day)).toBe("unserved");
  });

  test("is calm when nobody waits, whoever serves", () => {
    const day = openDayDriver(testCentre());
    day.run(closeCounter("1"));
    day.run(closeCounter("2"));
    expect(loadAt(day)).toBe("calm");
  });
});

describe("a counter's card", () => {
  const stateAt = (day: DayDriver) => counterState(counterAt(day, "1"));

  test("follows the counter through its day", () => {
    const day = withOneWaiting();
    expect(stateAt(day)).toBe("free");
    day.run(callNext("1"));
    expect(stateAt(day)).toBe("called");
    day.run(startServing("1"));
    expect(stateAt(day)).toBe("serving");
  });

  test("shows who is in hand before the pause that waits for them", () => {
    const day = withOneWaiting();
    day.run(callNext("1"));
    day.run(pauseCounter("1"));
    expect(stateAt(day)).toBe("called");
  });

  test("tells a pause from a closed counter, and an open one without its clerk", () => {
    const day = openDayDriver(testCentre());
    day.run(pauseCounter("1"));
    expect(stateAt(day)).toBe("paused");
    day.run(signOut("1"));
    expect(stateAt(day)).toBe("closed");
    expect(counterState({ ...counterAt(day, "1"), desk: { kind: "open" } })).toBe("noClerk");
  });
});

describe("the grid", () => {
  test.for([
    [1, 1],
    [6, 6],
    [7, 4],
    [8, 4],
    [12, 6],
    [14, 5],
  ] as const)("shares %d cards among rows of %d", ([count, columns]) => {
    expect(columnsFor(count, 6)).toBe(columns);
  });
});

describe("what was ordered", () => {
  const formats = { local: ({ vi: name }) => name } as Formats;
  const say = (command: Parameters<typeof doneText>[0]) =>
    doneText(command, directorOf(openDayDriver(testCentre())), {
      text: vi.director,
      formats,
      sentence: ({ counterLabel }) => `Quầy ${counterLabel}`,
    });

  test("is said in one sentence that names counter and field", () => {
    const lend = { type: "LendCounter", counterId: counterId("1"), fieldId: fieldId("land"), reason: "" } as const;
    expect(say(lend)).toBe("Quầy 1 được điều động sang land.");
    expect(say({ type: "ReturnCounter", counterId: "2" })).toBe("Quầy 2 đã trở về.");
    expect(say({ type: "PinCounter", counterId: "2" })).toMatch(/^Đã ghim quầy 2:/);
    expect(say({ type: "UnpinCounter", counterId: "2" })).toBe("Đã bỏ ghim quầy 2.");
  });

  test("is not said where the screen shows it", () => {
    expect(say({ type: "OpenDay" })).toBeNull();
  });
});
