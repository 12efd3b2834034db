import { describe, expect, test } from "vitest";

import type { QueueEvent } from "#shared/domain/event.ts";
import { emptyRecord, recordEvent } from "#shared/forecast/day-record.ts";
import type { FieldKnowledge, Knowledge } from "#shared/forecast/knowledge.ts";
import { sightOf } from "#shared/forecast/sight-of.ts";
import { counterId, fieldId, procedureId } from "#shared/kit/ids.ts";

import { called, issued, lent } from "./support/facts.ts";
import { foldPast } from "./support/fold-past.ts";
import { at, type Moment, timeOf } from "./support/moment.ts";
import { morning } from "./support/morning.ts";
import { testCentre } from "./support/test-centre.ts";

const civil: FieldKnowledge = {
  meanS: 600,
  cv: 0.7,
  normS: 1200,
  expected: { startS: 0, bucketS: 900, perHour: [] },
  procedures: new Map([[procedureId("copy"), 0.25]]),
};

const knowing = (field: FieldKnowledge): Knowledge => ({
  midnight: timeOf("00:00"),
  fields: new Map([[fieldId("civil"), field]]),
  shifts: new Map(),
  usualClerks: new Map(),
  noShowS: 60,
});

const past = [
  ...morning,
  at("08:00", issued("A001", { procedure: "copy" }), issued("A002", { procedure: "copy" }), issued("A003")),
  at("08:01", called("A001", "1")),
];

const sightThen = (knowledge: Knowledge, since: readonly Moment<QueueEvent>[] = []) => {
  const record = emptyRecord();
  const state = foldPast(testCentre(), [...past, ...since], (recorded, folded) =>
    recordEvent(record, recorded, folded),
  );
  return sightOf(state, record, knowledge, {
    now: timeOf("08:02"),
    will: { pinned: new Set(), proposed: new Map() },
  });
};

describe("what may be known of a line", () => {
  test("tells what those who wait, and who is at the counter, came for", () => {
    const sight = sightThen(knowing(civil));
    expect(sight.fields.find(({ id }) => id === "civil")?.normalWork).toEqual([0.25, 1]);
    expect(sight.counters.find(({ id }) => id === "1")?.work).toBe(0.25);
  });

  test("tells them alike where procedures are not told apart", () => {
    const { procedures: _, ...alike } = civil;
    const sight = sightThen(knowing(alike));
    expect(sight.fields.find(({ id }) => id === "civil")?.normalWork).toBeUndefined();
    expect(sight.counters.find(({ id }) => id === "1")?.work).toBe(1);
  });
});

describe("what may be known of a counter", () => {
  const busySince = (since: readonly Moment<QueueEvent>[]) =>
    sightThen(knowing(civil), since).counters.find(({ id }) => id === "1")?.since;

  test("tells since when it has somebody, whatever is planned for it meanwhile", () => {
    const calledAt = timeOf("08:01") - timeOf("00:00");
    const pinned = { type: "CounterPinned", counterId: counterId("1") } as const;
    expect(busySince([])).toBe(calledAt / 1000);
    expect(busySince([at("08:02", pinned)])).toBe(calledAt / 1000);
    expect(busySince([at("08:02", lent("1", "land"))])).toBe(calledAt / 1000);
  });
});
