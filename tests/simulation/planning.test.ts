import { describe, expect, test } from "vitest";
import { clerkId, counterId, fieldId, visitId } from "#shared/kit/ids.ts";
import type { Sight } from "#shared/forecast/sight.ts";
import { changeScenario, EXTRA_COUNTER, type ScenarioChange } from "#shared/simulator/change-scenario.ts";
import { compareDays } from "#shared/simulator/compare-days.ts";
import { NO_PROMISES } from "#shared/simulator/day-promises.ts";
import type { DayResult } from "#shared/simulator/day-result.ts";
import { scenarioCentre } from "#shared/simulator/scenario-centre.ts";
import { scenarioKnowledge } from "#shared/simulator/scenario-knowledge.ts";
import { scenarioOfDay, type RecordedDay } from "#shared/simulator/scenario-of-day.ts";
import { scenarioOfForecast } from "#shared/simulator/scenario-of-forecast.ts";
import type { Scenario } from "#shared/simulator/scenario.ts";
import { simulateDay } from "#shared/simulator/simulate-day.ts";
import { trainingAdvice } from "#shared/simulator/training-advice.ts";
import { goldenScenario } from "./support/golden-days.ts";

const small = goldenScenario("small_4.1");

const played = (scenario: Scenario): DayResult => simulateDay(scenario, { policy: null, promises: NO_PROMISES });

const changed = (change: ScenarioChange): Scenario => {
  const answer = changeScenario(small, change);
  if (typeof answer === "string") throw new Error(answer);
  return answer;
};

const meanWait = (scenario: Scenario): number => played(scenario).metrics.mean;

/** What a centre would have recorded of a simulated day. */
function recordedDay(scenario: Scenario): RecordedDay {
  const priority = new Set(scenario.arrivals.filter(({ isPriority }) => isPriority).map(({ id }) => id));
  return {
    name: scenario.name,
    turns: played(scenario).tickets.map((ticket) => ({
      visitId: visitId(ticket.id),
      step: ticket.step + 1,
      fieldId: fieldId(ticket.field),
      isPriority: priority.has(ticket.id),
      joinedS: ticket.queuedAt,
      atCounterS: ticket.outcome === "served" ? ticket.finishedAt - ticket.calledAt : null,
      clerkId: ticket.counter === null ? null : clerkId(ticket.counter),
      outcome: ({ served: "served", noshow: "no-show", abandoned: "left", unserved: "day-ended" } as const)[
        ticket.outcome
      ],
      closedS: ticket.outcome === "abandoned" ? ticket.calledAt : Math.max(ticket.finishedAt, ticket.calledAt),
    })),
    seats: scenario.counters.flatMap(({ id, actual }) =>
      actual.map(({ startS, endS, drainS }) => ({
        counterId: counterId(id),
        clerkId: clerkId(id),
        startS,
        endS: endS + drainS,
      })),
    ),
  };
}

describe("a day that was", () => {
  test.for(["small_4.1", "tnp_absence.2", "haichau_7to14.1"])("%s is played again from what was recorded", (name) => {
    const scenario = goldenScenario(name);
    const again = scenarioOfDay(scenarioCentre(scenario), scenarioKnowledge(scenario), recordedDay(scenario));
    const [was, is] = [played(scenario), played(again)];
    expect(is.tickets).toHaveLength(was.tickets.length);
    // A specialist's time is known to the second again, but for the clerk's pace.
    expect(Math.abs(is.metrics.mean - was.metrics.mean)).toBeLessThan(0.15 * was.metrics.mean + 0.2);
    expect(is.metrics.abandoned).toBeCloseTo(was.metrics.abandoned, -1);
  });
});

describe("a day as it may come", () => {
  test("is the same for the same seed, and about as busy as expected over many", () => {
    const [centre, knowledge] = [scenarioCentre(small), scenarioKnowledge(small)];
    expect(scenarioOfForecast(centre, knowledge, 3)).toEqual(scenarioOfForecast(centre, knowledge, 3));
    const expected = [...small.forecast.ratesPerHour.values()]
      .flat()
      .reduce((sum, rate) => sum + (rate * small.forecast.bucketS) / 3600, 0);
    const days = Array.from({ length: 40 }, (_, seed) => scenarioOfForecast(centre, knowledge, seed));
    const mean = days.reduce((sum, { arrivals }) => sum + arrivals.length, 0) / days.length;
    expect(mean / expected).toBeGreaterThan(0.92);
    expect(mean / expected).toBeLessThan(1.08);
    for (const { arrivals } of days)
      expect(arrivals.map(({ t }) => t)).toEqual(arrivals.map(({ t }) => t).toSorted((a, b) => a - b));
  });
});

describe("a changed day", () => {
  const justice = fieldId("justice");

  test("with an absence makes people wait longer, with one more counter shorter", () => {
    const usual = meanWait(small);
    expect(meanWait(changed({ kind: "absence", counterId: counterId("Q02") }))).toBeGreaterThan(usual);
    const helped = changed({ kind: "extra-counter", fieldId: justice });
    expect(helped.counters.at(-1)).toMatchObject({ id: EXTRA_COUNTER, home: "justice" });
    expect(meanWait(helped)).toBeLessThan(usual);
  });

  test("has a counter at another home, where its clerk has the skill", () => {
    const moved = changed({ kind: "home", counterId: counterId("Q02"), fieldId: justice });
    expect(moved.counters.find(({ id }) => id === "Q02")?.home).toBe("justice");
    const unskilled = { kind: "home", counterId: counterId("Q02"), fieldId: fieldId("land") } as const;
    expect(changeScenario(small, unskilled)).toBe("CLERK_LACKS_SKILL");
    expect(changeScenario(small, { kind: "absence", counterId: counterId("Q99") })).toBe("COUNTER_UNKNOWN");
    expect(changeScenario(small, { kind: "extra-counter", fieldId: fieldId("sea") })).toBe("FIELD_UNKNOWN");
    expect(changeScenario(small, { kind: "none" })).toBe(small);
  });

  test("is compared field by field, with its lines by the quarter-hour", () => {
    const [before, after] = [played(small), played(changed({ kind: "extra-counter", fieldId: justice }))];
    const { whole, fields } = compareDays(small, [before], [after]);
    expect(whole.before.wait?.meanMinutes).toBeGreaterThan(whole.after.wait?.meanMinutes ?? Infinity);
    const line = fields.find(({ field }) => field === "justice")?.line ?? [];
    expect(line.map(({ atS }) => atS % 900)).toEqual(line.map(() => 0));
    expect(sumOf(line, "after")).toBeLessThan(sumOf(line, "before"));
    expect(fields.reduce((sum, { citizens }) => sum + citizens, 0)).toBe(before.tickets.length);
  });
});

const sumOf = (line: readonly { before: number; after: number }[], key: "before" | "after"): number =>
  line.reduce((sum, each) => sum + each[key], 0);

describe("whom to train next", () => {
  test("a skill helps only where counters are moved, and the most useful comes first", () => {
    const eager = () => ({
      tickS: 60,
      plan: ({ fields, counters }: Sight) => {
        const field = fields.reduce(
          (most, each, at) => (each.normal.length > (fields[most]?.normal.length ?? 0) ? at : most),
          0,
        );
        const counter = counters.findIndex(
          ({ state, pace, setTo }) => state === "idle" && pace[field] !== null && !setTo.includes(field),
        );
        return counter === -1 || (fields[field]?.normal.length ?? 0) < 3 ? [] : [{ counter, field }];
      },
      stillWants: () => true,
    });
    const finished = (advice: ReturnType<typeof trainingAdvice>) => {
      const shares: number[] = [];
      for (let step = advice.next(); ; step = advice.next()) {
        if (step.done === true) return { shares, found: step.value };
        shares.push(step.value);
      }
    };
    expect(finished(trainingAdvice([small], () => null)).found).toEqual([]);
    const { shares, found } = finished(trainingAdvice([small], eager));
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
    expect(found.length).toBeGreaterThan(0);
    expect(found.map(({ savedMinutes }) => savedMinutes)).toEqual(
      found.map(({ savedMinutes }) => savedMinutes).toSorted((one, other) => other - one),
    );
  });
});
