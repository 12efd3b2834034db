import type { FieldOutcome } from "#shared/protocol/planning.ts";
import { scaleLinear } from "d3-scale";
import { area, curveMonotoneX, line } from "d3-shape";

/** The drawing's own units, and the room for its axes. */
export const LINE_PLOT = { width: 640, height: 220, left: 36, right: 24, top: 12, bottom: 26 };

type Point = FieldOutcome["line"][number];

/** A mark on an axis, in the drawing's units. */
interface Tick {
  readonly value: number;
  readonly at: number;
}

/** People waiting through a day before and after a change, as SVG paths, with marks for both axes. */
export interface LineShape {
  readonly before: string;
  readonly beforeArea: string;
  readonly after: string;
  readonly people: readonly Tick[];
  readonly times: readonly Tick[];
}

const HOUR_MS = 3_600_000;
const TIMES_SHOWN = 6;

/** Draws a day of at least two points. */
export function lineShape(points: readonly Point[]): LineShape {
  const { width, height, left, right, top, bottom } = LINE_PLOT;
  const times = points.map(({ at }) => at);
  const most = Math.max(4, ...points.flatMap(({ before, after }) => [before, after]));
  const x = scaleLinear([Math.min(...times), Math.max(...times)], [left, width - right]);
  const y = scaleLinear([0, most], [height - bottom, top]).nice(4);
  const drawn = (of: (point: Point) => number): string =>
    line<Point>(
      ({ at }) => x(at),
      (point) => y(of(point)),
    ).curve(curveMonotoneX)(points) ?? "";
  const filled = area<Point>(
    ({ at }) => x(at),
    y(0),
    ({ before }) => y(before),
  ).curve(curveMonotoneX);
  return {
    before: drawn(({ before }) => before),
    beforeArea: filled(points) ?? "",
    after: drawn(({ after }) => after),
    people: y
      .ticks(4)
      .filter(Number.isInteger)
      .map((value) => ({ value, at: y(value) })),
    times: hoursIn(times).map((value) => ({ value, at: x(value) })),
  };
}

/** Full hours between the first and the last instant, few enough to be read. */
function hoursIn(times: readonly number[]): readonly number[] {
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const hours = Math.max(1, Math.ceil((last - first) / HOUR_MS / TIMES_SHOWN));
  const start = Math.ceil(first / HOUR_MS) * HOUR_MS;
  const count = Math.max(0, Math.floor((last - start) / (hours * HOUR_MS)) + 1);
  return Array.from({ length: count }, (_, index) => start + index * hours * HOUR_MS);
}

/** The point at which most people wait, before or after. */
export const busiest = (points: readonly Point[]): Point | null =>
  points.reduce<Point | null>(
    (most, each) =>
      most === null || Math.max(each.before, each.after) > Math.max(most.before, most.after) ? each : most,
    null,
  );
