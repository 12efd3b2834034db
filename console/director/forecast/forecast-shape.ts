import type { DirectorField } from "#shared/views/director-types.ts";
import type { WaitAhead } from "#shared/forecast/foresight.ts";
import { scaleLinear } from "d3-scale";
import { area, curveMonotoneX, line } from "d3-shape";

/** The drawing's own units; it is stretched to its place. */
export const FORECAST_WIDTH = 100;
export const FORECAST_HEIGHT = 40;

// Beyond it a wait is simply far too long, and the rest of the day would lie flat.
const MOST_MINUTES = 90;

/** A field's next hours as SVG paths. */
export interface ForecastShape {
  /** From P10 to P90. */
  readonly band: string;
  readonly middle: string;
  readonly normY: number;
}

/** What the full height stands for: the same for all fields, so that they can be compared. */
export function forecastScale(fields: readonly Pick<DirectorField, "forecast">[]): number {
  const most = fields.flatMap(({ forecast: { normMinutes, band } }) => [
    2 * normMinutes,
    ...band.map(({ p90 }) => p90),
  ]);
  return Math.min(MOST_MINUTES, Math.max(1, ...most));
}

/** Draws a band of at least two points. */
export function forecastShape(band: readonly WaitAhead[], normMinutes: number, scaleMinutes: number): ForecastShape {
  const times = band.map(({ at }) => at);
  const x = scaleLinear([Math.min(...times), Math.max(...times)], [0, FORECAST_WIDTH]);
  const y = scaleLinear([0, scaleMinutes], [FORECAST_HEIGHT, 0]).clamp(true);
  const around = area<WaitAhead>(
    ({ at }) => x(at),
    ({ p10 }) => y(p10),
    ({ p90 }) => y(p90),
  ).curve(curveMonotoneX);
  const through = line<WaitAhead>(
    ({ at }) => x(at),
    ({ p50 }) => y(p50),
  ).curve(curveMonotoneX);
  return { band: around(band) ?? "", middle: through(band) ?? "", normY: y(normMinutes) };
}

/** The quarter-hour with the longest wait to fear; null for an empty band. */
export const worstAhead = (band: readonly WaitAhead[]): WaitAhead | null =>
  band.reduce<WaitAhead | null>((worst, each) => (worst === null || each.p90 > worst.p90 ? each : worst), null);
