import { afterAll, describe, expect, test } from "vitest";

import type { Planner, PlanQuestion } from "#server/balancing/planner.ts";
import { asDay } from "#shared/kit/time.ts";
import { unevenSight } from "./support/uneven-sight.ts";

/** What every planner keeps to, whichever process its policy thinks in. */
export function plannerContract(name: string, open: () => Planner): void {
  describe(`planner: ${name}`, () => {
    const planner = open();
    afterAll(() => planner[Symbol.asyncDispose]());
    const question = (changes: Partial<PlanQuestion> = {}): PlanQuestion => ({
      day: asDay("2026-11-23"),
      profile: "balanced",
      sight: unevenSight(),
      pending: [],
      ...changes,
    });

    test("wants an idle counter to help where many wait, and says what that changes for both fields", async () => {
      const { wanted } = await planner.plan(question());
      const [move] = wanted;
      expect(move).toMatchObject({ field: 0 });
      expect(move?.why.helped.waiting).toBe(30);
      expect(move?.why.helped.after.p50).toBeLessThan(move?.why.helped.before.p50 ?? 0);
      expect(move?.why.donor?.fieldId).toBe("land");
      expect((move?.untilS ?? 0) % 300).toBe(0);
    });

    test("answers the same to the same question at the start of a day", async () => {
      const one = await planner.plan(question({ day: asDay("2026-11-24") }));
      const other = await planner.plan(question({ day: asDay("2026-11-25") }));
      expect({ ...one, tookMs: 0 }).toEqual({ ...other, tookMs: 0 });
    });

    test("wants nothing of a counter that is pinned", async () => {
      const sight = unevenSight();
      const counters = sight.counters.map((counter) => ({ ...counter, isPinned: true }));
      const { wanted } = await planner.plan(question({ day: asDay("2026-11-26"), sight: { ...sight, counters } }));
      expect(wanted).toEqual([]);
    });

    test("drops what it never wanted", async () => {
      const pending = [{ counter: 0, field: 1, isProposed: true }];
      const { dropped } = await planner.plan(question({ day: asDay("2026-11-27"), pending }));
      expect(dropped).toEqual(pending);
    });

    test("fails on a question that makes no sense, and answers the next one", async () => {
      const broken = { ...unevenSight(), counters: null } as never;
      await expect(planner.plan(question({ day: asDay("2026-11-28"), sight: broken }))).rejects.toThrow(/null/);
      expect((await planner.plan(question({ day: asDay("2026-11-29") }))).wanted.length).toBeGreaterThan(0);
    });
  });
}
