import { describe, expect, test } from "vitest";
import { busiest, LINE_PLOT, lineShape } from "#console/director/planning/line-shape.ts";
import { openingRows } from "#console/director/planning/opening-rows.ts";
import { verdictOf } from "#console/director/planning/verdict.ts";
import { firstDraft, needsCounter, needsField, whatIfOf } from "#console/director/planning/what-if-draft.ts";
import { openingAnswer, whatIfSchema } from "#shared/protocol/planning.ts";
import { plannedDay } from "#tests/browser/support/planned-day.ts";
import { timeOf } from "./support/moment.ts";

const { opening } = plannedDay();
const plan = openingAnswer.parse(opening.kind === "whole" ? opening.value : null);

describe("an opening plan by field", () => {
  test("names the helpers and when they go home, the helped field first", () => {
    expect(openingRows(plan)[0]).toEqual({
      fieldId: "justice",
      counters: 6,
      helpers: ["q8", "q9"],
      ends: [{ at: timeOf("09:15", "2026-11-24"), count: 2 }],
    });
  });

  test("tells those who stay all day last", () => {
    const counters = plan.counters.map((each) => (each.counterId === "q8" ? { ...each, until: null } : each));
    expect(openingRows({ ...plan, counters })[0]?.ends.map(({ at, count }) => [at === null, count])).toEqual([
      [false, 1],
      [true, 1],
    ]);
  });
});

describe("the share of kept promises", () => {
  test.each([
    [0.9, "right"],
    [0.87, "right"],
    [0.86, "early"],
    [0.97, "cautious"],
    [null, "none"],
  ] as const)("%s is judged %s", (kept, verdict) => {
    expect(verdictOf(kept)).toBe(verdict);
  });
});

describe("what is asked of a played day", () => {
  const draft = { base: "forecast", counterId: "q3", fieldId: "land" } as const;

  test.each([
    ["none", { kind: "none" }],
    ["absence", { kind: "absence", counterId: "q3" }],
    ["home", { kind: "home", counterId: "q3", fieldId: "land" }],
    ["extra-counter", { kind: "extra-counter", fieldId: "land" }],
  ] as const)("for %s is what the server understands, and no more", (kind, change) => {
    expect(whatIfSchema.parse(whatIfOf({ ...draft, kind }))).toEqual({ base: "forecast", change });
    expect([needsCounter(kind), needsField(kind)]).toEqual(["counterId" in change, "fieldId" in change]);
  });

  test("is whole from the start", () => {
    expect(firstDraft({ counters: [], fields: [] })).toMatchObject({ base: "yesterday", kind: "absence" });
  });
});

describe("the plot of a line", () => {
  const line = plan.fields[0]?.line ?? [];

  test("has full hours below and whole people beside it, all within its frame", () => {
    const { people, times } = lineShape(line);
    expect(times.map(({ value }) => value)).toEqual(
      ["08:00", "09:00", "10:00", "11:00", "12:00"].map((time) => timeOf(time, "2026-11-24")),
    );
    expect(people.map(({ value }) => value)).toEqual([0, 5, 10, 15, 20]);
    expect(people.every(({ at }) => at >= 0 && at <= LINE_PLOT.height)).toBe(true);
  });

  test("is told by the quarter-hour at which most people wait", () => {
    expect(busiest(line)?.at).toBe(timeOf("09:45", "2026-11-24"));
    expect(busiest([])).toBeNull();
  });
});
