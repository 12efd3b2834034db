import { LEFT, RIGHT, WIDTH, clockText } from "./chart.ts";
import type { Chart } from "./chart.ts";
import { element, words } from "./svg.ts";

const HOUR_S = 3600;

/** The hours behind a panel, with the time without power. */
export function timeGrid({ x, from, to, palette, scenario }: Chart, top: number, height: number): string {
  const { colour } = palette;
  const outages = scenario.outages.map(([start, end]) =>
    element("rect", { x: x(start), y: top, width: x(end) - x(start), height, fill: colour["lotus-soft"] }),
  );
  const hours = hoursBetween(from, to).map((t) =>
    element("line", { x1: x(t), x2: x(t), y1: top, y2: top + height, stroke: colour.line, "stroke-width": 1 }),
  );
  return [...outages, ...hours].join("");
}

/** What the stretches without power are. */
export const outageNames = ({ x, scenario, palette, texts }: Chart, top: number): string =>
  scenario.outages
    .map(([start, end]) =>
      words(texts.outage, {
        x: (x(start) + x(end)) / 2,
        y: top,
        class: "axis",
        "text-anchor": "middle",
        fill: palette.colour.lotus,
      }),
    )
    .join("");

/** The hours' names. */
export const timeAxis = ({ x, from, to, palette }: Chart, top: number): string =>
  hoursBetween(from, to)
    .map((t) =>
      words(clockText(t), {
        x: x(t),
        y: top + 14,
        class: "axis",
        "text-anchor": "middle",
        fill: palette.colour["ink-soft"],
      }),
    )
    .join("");

function hoursBetween(from: number, to: number): readonly number[] {
  const first = Math.ceil(from / HOUR_S);
  return Array.from({ length: Math.floor(to / HOUR_S) - first + 1 }, (_, index) => (first + index) * HOUR_S);
}

/** A level across a panel, named at its right end. */
export function levelLine({ palette }: Chart, { y, name }: { readonly y: number; readonly name: string }): string {
  const { colour } = palette;
  return [
    element("line", {
      x1: LEFT,
      x2: WIDTH - RIGHT,
      y1: y,
      y2: y,
      stroke: colour["line-strong"],
      "stroke-dasharray": "2 4",
      "stroke-width": 1,
    }),
    words(name, { x: WIDTH - RIGHT + 6, y: y + 4, class: "axis", fill: colour["ink-soft"] }),
  ].join("");
}
