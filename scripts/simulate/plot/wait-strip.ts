import type { TicketResult } from "#shared/simulator/day-result.ts";

import { clockText } from "./chart.ts";
import type { Chart, Part } from "./chart.ts";
import { fieldColour } from "./palette.ts";
import { element, hint } from "./svg.ts";
import { levelLine, timeGrid } from "./time-grid.ts";

const MINUTE_S = 60;
const LEVELS_MIN = [15, 30, 60, 120];
const HEIGHT = 96;

/**
 * Each citizen's wait over the time of their ticket, with the range that they were promised; `most` minutes at the top, longer waits at the edge.
 * Heights grow with the root of the wait, so that a quarter of an hour can be told from half of one on the worst of days.
 */
export function waitStrip(chart: Chart, index: number, most: number): Part {
  const field = chart.scenario.fields[index]?.id ?? "";
  const tickets = chart.day.tickets.filter((ticket) => ticket.field === field);
  return {
    height: HEIGHT,
    draw(top) {
      const y = (waitS: number): number =>
        top + HEIGHT - Math.sqrt(Math.min(most, waitS / MINUTE_S) / most) * (HEIGHT - 6);
      const levels = LEVELS_MIN.filter((level) => level <= most);
      return [
        timeGrid(chart, top, HEIGHT),
        ...levels.map((level) => levelLine(chart, { y: y(level * MINUTE_S), name: chart.texts.minutes(level) })),
        ...tickets.map((ticket) => promised(chart, ticket, y)),
        ...tickets.map((ticket) => mark(chart, { ticket, index, y })),
      ].join("");
    },
  };
}

function promised({ x, palette }: Chart, { queuedAt, promise }: TicketResult, y: (waitS: number) => number): string {
  return element("line", {
    x1: x(queuedAt),
    x2: x(queuedAt),
    y1: y(promise.p50S),
    y2: y(promise.p90S),
    stroke: palette.colour["line-strong"],
    "stroke-opacity": 0.4,
    "stroke-width": 2.5,
    "stroke-linecap": "round",
  });
}

interface Marked {
  readonly ticket: TicketResult;
  readonly index: number;
  readonly y: (waitS: number) => number;
}

/** A dot for who was served, a diamond for who did not come, a cross for who left, a square for whom nobody called. */
function mark(chart: Chart, { ticket, index, y }: Marked): string {
  const { x, palette, texts, number } = chart;
  const { colour } = palette;
  const waitS = ticket.calledAt - ticket.queuedAt;
  const [cx, cy] = [x(ticket.queuedAt), y(waitS)];
  const told = hint(`${ticket.id} · ${clockText(ticket.queuedAt)} · ${texts.waited(number(waitS / MINUTE_S))}`);
  switch (ticket.outcome) {
    case "abandoned":
      return element("path", { d: crossAt(cx, cy), stroke: colour.danger, "stroke-width": 1.6, fill: "none" }, told);
    case "unserved":
      return element("rect", { x: cx - 3, y: cy - 3, width: 6, height: 6, fill: colour.danger }, told);
    case "noshow":
      return element("path", { d: diamondAt(cx, cy), fill: colour.surface, stroke: colour["ink-soft"] }, told);
    case "served":
      return element(
        "circle",
        { cx, cy, r: 2.6, fill: fieldColour(palette, index).fill, stroke: colour.ink, "stroke-width": 0.6 },
        told,
      );
  }
}

const crossAt = (x: number, y: number): string =>
  [`M${tenth(x - 3)} ${tenth(y - 3)}l6 6`, `M${tenth(x + 3)} ${tenth(y - 3)}l-6 6`].join("");

const diamondAt = (x: number, y: number): string => `M${tenth(x)} ${tenth(y - 3.4)}l3.4 3.4l-3.4 3.4l-3.4 -3.4z`;

const tenth = (value: number): number => Math.round(value * 10) / 10;
