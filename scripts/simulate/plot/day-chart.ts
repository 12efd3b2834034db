import { LEFT, PADDING, RIGHT, WIDTH } from "./chart.ts";
import type { Chart, Part } from "./chart.ts";
import { badge, counterRow } from "./counter-row.ts";
import { fieldLabel, heading, panelTitle } from "./heading.ts";
import { legend } from "./legend.ts";
import { queueLengths, queueStrip } from "./queue-strip.ts";
import { element } from "./svg.ts";
import { outageNames, timeAxis, timeGrid } from "./time-grid.ts";
import { waitStrip } from "./wait-strip.ts";

const HALF_HOUR_S = 1800;
const MINUTE_S = 60;

/** A simulated day as a picture: who waited in each field and for how long, and what every counter did. An SVG document. */
export function dayChart(about: Omit<Chart, "x" | "from" | "to">, policy: string): string {
  const chart = scaled(about);
  const { fields, counters } = chart.scenario;
  const mostWaiting = Math.max(1, ...fields.flatMap(({ id }) => queueLengths(chart, id).map(({ waiting }) => waiting)));
  const parts = [
    heading(chart, policy),
    legend(chart),
    panelTitle(chart, chart.texts.fields),
    outages(chart),
    ...fields.map((_, index) => fieldPart(chart, index, mostWaiting)),
    axis(chart),
    panelTitle(chart, chart.texts.counters),
    countersPart(
      chart,
      counters.map((counter) => counterRow(chart, counter)),
    ),
    axis(chart),
  ];
  return documentOf(chart, stacked(parts));
}

function scaled(about: Omit<Chart, "x" | "from" | "to">): Chart {
  const { day, tickets } = { day: about.scenario.day, tickets: about.day.tickets };
  const ends = tickets.map(({ calledAt, finishedAt }) => Math.max(calledAt, finishedAt));
  const from = Math.floor(Math.min(day.open, ...tickets.map(({ queuedAt }) => queuedAt)) / HALF_HOUR_S) * HALF_HOUR_S;
  const to = Math.ceil(Math.max(day.close, ...ends) / HALF_HOUR_S) * HALF_HOUR_S;
  const x = (t: number): number => LEFT + ((t - from) / (to - from)) * (WIDTH - LEFT - RIGHT);
  return { ...about, x, from, to };
}

/** A field's line above its waits. */
function fieldPart(chart: Chart, index: number, mostWaiting: number): Part {
  const longest = Math.max(...chart.day.tickets.map(({ queuedAt, calledAt }) => (calledAt - queuedAt) / MINUTE_S), 0);
  const line = queueStrip(chart, index, mostWaiting);
  const waits = waitStrip(chart, index, Math.min(120, Math.max(40, longest)));
  return {
    height: line.height + waits.height + 22,
    draw: (top) =>
      [
        badge(chart, index, PADDING, top + 10),
        fieldLabel(chart, index, top + 8),
        line.draw(top + 8),
        waits.draw(top + 8 + line.height + 6),
      ].join(""),
  };
}

function countersPart(chart: Chart, rows: readonly Part[]): Part {
  const height = rows.reduce((sum, row) => sum + row.height, 0);
  return { height, draw: (top) => [timeGrid(chart, top, height), stacked(rows, top).drawn].join("") };
}

const outages = (chart: Chart): Part => ({
  height: chart.scenario.outages.length === 0 ? 0 : 14,
  draw: (top) => outageNames(chart, top + 14),
});

const axis = (chart: Chart): Part => ({ height: 30, draw: (top) => timeAxis(chart, top + 4) });

interface Stacked {
  readonly drawn: string;
  readonly bottom: number;
}

function stacked(parts: readonly Part[], from = PADDING): Stacked {
  let bottom = from;
  const drawn = parts.map((part) => {
    const top = bottom;
    bottom += part.height;
    return part.draw(top);
  });
  return { drawn: drawn.join("\n"), bottom };
}

function documentOf({ palette }: Chart, { drawn, bottom }: Stacked): string {
  const { colour } = palette;
  const height = bottom + PADDING;
  const hatch = element(
    "pattern",
    { id: "set-up", width: 5, height: 5, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
    element("rect", { width: 5, height: 5, fill: colour["lotus-soft"] }),
    element("rect", { width: 2, height: 5, fill: colour.lotus }),
  );
  return element(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", width: WIDTH, height, viewBox: `0 0 ${WIDTH} ${height}` },
    element("style", {}, STYLE),
    element("defs", {}, hatch),
    element("rect", { width: WIDTH, height, fill: colour.surface }),
    drawn,
  );
}

const STYLE = `text{font-family:"Be Vietnam Pro",system-ui,sans-serif}.title{font-size:26px;font-weight:700}.panel{font-size:17px;font-weight:600}.label{font-size:14px;font-weight:500}.figure{font-size:20px;font-weight:700}.axis{font-size:12.5px}.small{font-size:12px}.badge{font-size:12px;font-weight:700}.letter{font-size:10.5px;font-weight:600}`;
