import type { TicketResult } from "#shared/simulator/day-result.ts";
import type { Scenario, ScenarioCounter } from "#shared/simulator/scenario.ts";

import { clockText, letterOf } from "./chart.ts";
import type { Chart, Part } from "./chart.ts";
import { fieldColour } from "./palette.ts";
import type { Palette } from "./palette.ts";
import { element, hint, words } from "./svg.ts";

const HEIGHT = 26;
const BAR = 16;
const LETTER_FITS = 13;

/** A counter's day: its duty, whom it served, and where it was lent. */
export function counterRow(chart: Chart, counter: ScenarioCounter): Part {
  return {
    height: HEIGHT,
    draw(top) {
      const { palette, scenario } = chart;
      const home = scenario.fields.findIndex(({ id }) => id === counter.home);
      const duty = dutyOf(chart, counter);
      const served = chart.day.tickets.filter((ticket) => ticket.counter === counter.id);
      return [
        words(counter.id, { x: 170, y: top + 18, class: "label", "text-anchor": "end", fill: palette.colour.ink }),
        badge(chart, home, 180, top + 5),
        ...duty.map((stretch) => band(chart, stretch, { y: top + 3, height: HEIGHT - 6, fill: palette.colour.sunken })),
        ...lendsOf(chart, counter).map((lend) => lent(chart, lend, duty, top)),
        ...served.map((ticket) => service(chart, ticket, top)),
      ].join("");
    },
  };
}

/** A field's letter on its colour. */
export function badge({ palette }: Pick<Chart, "palette">, index: number, x: number, y: number): string {
  const { fill, on } = fieldColour(palette, index);
  return [
    element("rect", { x, y, width: 18, height: 16, rx: 4, fill, stroke: palette.colour.ink, "stroke-width": 0.6 }),
    words(letterOf(index), { x: x + 9, y: y + 12.5, class: "badge", "text-anchor": "middle", fill: on }),
  ].join("");
}

type Stretch = readonly [start: number, end: number];

interface BandLook {
  readonly y: number;
  readonly height: number;
  readonly fill: string;
}

const band = ({ x }: Chart, [start, end]: Stretch, look: BandLook): string =>
  element("rect", { x: x(start), width: Math.max(0, x(end) - x(start)), ...look });

/** The hours that a counter was there, without their drains, which only matter while somebody waits. */
const dutyOf = ({ from, to }: Chart, { actual }: ScenarioCounter): readonly Stretch[] =>
  actual.map(({ startS, endS }) => [Math.max(from, startS), Math.min(to, endS)]);

/** The part of a stretch in each of others. */
const within = ([start, end]: Stretch, others: readonly Stretch[]): readonly Stretch[] =>
  others.map(([from, to]): Stretch => [Math.max(from, start), Math.min(to, end)]).filter(([from, to]) => from < to);

interface Lend {
  readonly away: Stretch;
  readonly setUp: Stretch;
  readonly field: number;
}

function lendsOf({ day, scenario, to }: Chart, { id, home }: ScenarioCounter): readonly Lend[] {
  const moves = day.moves.filter(({ counter }) => counter === id);
  return moves.map(({ startedAt, to: field }, index) => {
    const setUpEnd = endOf(startedAt, scenario);
    return {
      away: [startedAt, field === home ? setUpEnd : (moves[index + 1]?.startedAt ?? to)],
      setUp: [startedAt, setUpEnd],
      field: scenario.fields.findIndex(({ id: each }) => each === field),
    };
  });
}

// A power cut stretches the set-up.
const endOf = (startedAt: number, { rules, outages }: Scenario): number =>
  outages.reduce(
    (end, [from, to]) => (startedAt < to && from < end ? end + to - Math.max(from, startedAt) : end),
    startedAt + rules.setupS,
  );

/** A lotus ribbon while a counter is there and away from home, and a triangle where it turns. */
function lent(chart: Chart, { away, setUp, field }: Lend, duty: readonly Stretch[], top: number): string {
  const { x, palette, texts } = chart;
  const { colour } = palette;
  const [start] = setUp;
  const ribbons = within(away, duty).flatMap((stretch) => [
    band(chart, stretch, { y: top + 1, height: HEIGHT - 2, fill: colour["lotus-soft"] }),
    band(chart, stretch, { y: top + HEIGHT - 3, height: 2, fill: colour.lotus }),
  ]);
  return element(
    "g",
    {},
    ...ribbons,
    band(chart, setUp, { y: top + 5, height: BAR, fill: "url(#set-up)" }),
    element("path", { d: `M${tenth(x(start))} ${top}l5 0l-5 7z`, fill: colour.lotus }),
    hint(`${clockText(start)} ${texts.turns(letterOf(field))}`),
  );
}

function service(chart: Chart, { id, field, calledAt, finishedAt, outcome }: TicketResult, top: number): string {
  const { x, palette, scenario } = chart;
  const index = scenario.fields.findIndex((each) => each.id === field);
  const { fill, on } = fieldColour(palette, index);
  const [left, right] = [x(calledAt), x(finishedAt)];
  const isNoShow = outcome === "noshow";
  const bar = { x: left, y: top + 5, width: Math.max(1, right - left), height: BAR };
  const paint = {
    fill: isNoShow ? palette.colour.surface : fill,
    stroke: isNoShow ? palette.colour["line-strong"] : edgeOf(palette, on),
    "stroke-width": 0.7,
  };
  const letter = words(letterOf(index), {
    x: (left + right) / 2,
    y: top + 17,
    class: "letter",
    "text-anchor": "middle",
    fill: on,
  });
  return element(
    "g",
    {},
    element("rect", { ...bar, ...paint }),
    right - left >= LETTER_FITS && !isNoShow ? letter : "",
    hint(`${id} · ${clockText(calledAt)}–${clockText(finishedAt)}`),
  );
}

// Neighbours stay apart: light gaps between dark bars, dark edges around light ones.
const edgeOf = ({ colour }: Palette, on: string): string => (on === "#ffffff" ? colour.surface : colour["line-strong"]);

const tenth = (value: number): number => Math.round(value * 10) / 10;
