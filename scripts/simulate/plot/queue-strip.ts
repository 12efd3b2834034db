import { LEFT, RIGHT, WIDTH } from "./chart.ts";
import type { Chart, Part } from "./chart.ts";
import { fieldColour } from "./palette.ts";
import { element, words } from "./svg.ts";
import { timeGrid } from "./time-grid.ts";

/** How many wait from an instant on. */
export interface QueueLength {
  readonly t: number;
  readonly waiting: number;
}

/** How many wait in a field, each time that it changes. */
export function queueLengths({ day }: Pick<Chart, "day">, field: string): readonly QueueLength[] {
  const changes = day.tickets
    .filter((ticket) => ticket.field === field)
    .flatMap(({ queuedAt, calledAt }) => [
      { t: queuedAt, by: 1 },
      { t: calledAt, by: -1 },
    ]);
  const byInstant = Map.groupBy(changes, ({ t }) => t);
  let waiting = 0;
  return [...byInstant]
    .toSorted(([one], [other]) => one - other)
    .map(([t, all]) => ({ t, waiting: (waiting += all.reduce((sum, { by }) => sum + by, 0)) }));
}

const HEIGHT = 56;

/** A field's line over the day, as a skyline; `most` is the top of the scale, the same for every field. */
export function queueStrip(chart: Chart, index: number, most: number): Part {
  const { scenario, palette, x, to, texts } = chart;
  const field = scenario.fields[index]?.id ?? "";
  const lengths = queueLengths(chart, field);
  const longest = Math.max(0, ...lengths.map(({ waiting }) => waiting));
  return {
    height: HEIGHT,
    draw(top) {
      const base = top + HEIGHT;
      const y = (waiting: number): number => base - (waiting / Math.max(1, most)) * (HEIGHT - 8);
      const steps = lengths.map(({ t, waiting }) => `H${round(x(t))}V${round(y(waiting))}`);
      const path = `M${LEFT} ${base}${steps.join("")}H${round(x(to))}V${base}Z`;
      return [
        timeGrid(chart, top, HEIGHT),
        element("path", {
          d: path,
          fill: fieldColour(palette, index).fill,
          stroke: palette.colour.ink,
          "stroke-width": 0.8,
        }),
        element("line", {
          x1: LEFT,
          x2: WIDTH - RIGHT,
          y1: base,
          y2: base,
          stroke: palette.colour["line-strong"],
          "stroke-width": 1,
        }),
        words(texts.longest(longest), {
          x: WIDTH - RIGHT + 6,
          y: y(longest) + 4,
          class: "axis",
          fill: palette.colour["ink-soft"],
        }),
      ].join("");
    },
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;
