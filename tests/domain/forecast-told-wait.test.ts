import { assert, nat, property } from "fast-check";
import { describe, expect, test } from "vitest";

import { toldWait } from "#shared/forecast/told-wait.ts";

const told = (p50Minutes: number, p90Minutes: number) => toldWait({ p50S: p50Minutes * 60, p90S: p90Minutes * 60 });

describe("a promise as it is told", () => {
  test("is whole minutes, the lower figure rounded down, the upper up", () => {
    expect(told(12.7, 19.2)).toEqual({ p50Minutes: 12, p90Minutes: 20 });
    expect(told(68, 111)).toEqual({ p50Minutes: 68, p90Minutes: 111 });
  });

  test("[E1] is 'at once' as 0–1", () => {
    expect(told(0, 0)).toEqual({ p50Minutes: 0, p90Minutes: 1 });
  });

  test("is never shorter than what was promised, nor turned round", () => {
    assert(
      property(nat(20_000), nat(20_000), (p50S, more) => {
        const { p50Minutes, p90Minutes } = toldWait({ p50S, p90S: p50S + more });
        expect(p90Minutes * 60).toBeGreaterThanOrEqual(p50S + more);
        expect(p50Minutes * 60).toBeLessThanOrEqual(p50S);
        expect(p50Minutes).toBeLessThanOrEqual(p90Minutes);
      }),
    );
  });
});
