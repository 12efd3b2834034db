import { describe, expect, test } from "vitest";
import {
  FORECAST_HEIGHT,
  forecastScale,
  forecastShape,
  worstAhead,
} from "#console/director/forecast/forecast-shape.ts";
import type { FieldForecast, WaitAhead } from "#shared/forecast/foresight.ts";
import { later, MINUTE_MS } from "#shared/kit/time.ts";
import { timeOf } from "./support/moment.ts";

const bandOf = (...middles: readonly number[]): readonly WaitAhead[] =>
  middles.map((p50, quarter) => ({
    at: later(timeOf("09:00"), quarter * 15 * MINUTE_MS),
    p10: p50 / 2,
    p50,
    p90: 2 * p50,
  }));

const field = (...middles: readonly number[]): { readonly forecast: FieldForecast } => ({
  forecast: { normMinutes: 20, band: bandOf(...middles), overload: null, closing: null },
});

describe("the scale of all forecasts", () => {
  test("shows twice the norm on a calm day", () => {
    expect(forecastScale([field(3, 4), field()])).toBe(40);
  });

  test("is the same for all fields, and reaches the longest wait, up to an hour and a half", () => {
    expect(forecastScale([field(3), field(30)])).toBe(60);
    expect(forecastScale([field(200)])).toBe(90);
  });
});

describe("a forecast's drawing", () => {
  test("has the norm where its minutes lie on the scale", () => {
    expect(forecastShape(bandOf(5, 10), 20, 40).normY).toBe(FORECAST_HEIGHT / 2);
  });

  test("runs from the first quarter-hour to the last, and never leaves its frame", () => {
    const { band, middle } = forecastShape(bandOf(10, 500), 20, 40);
    expect(middle).toBe("M0,30L100,0");
    expect(band).toMatch(/^M0,20L100,0L100,0L0,35Z$/);
  });

  test("is told by its worst quarter-hour", () => {
    expect(worstAhead(bandOf(5, 12, 7))?.p50).toBe(12);
    expect(worstAhead([])).toBeNull();
  });
});
