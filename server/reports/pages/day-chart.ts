import { html, type Markup } from "#server/http/html.ts";
import type { HalfHour } from "../half-hours.ts";
import { waitText } from "./figure-texts.ts";

const WIDTH = 720;
const HEIGHT = 190;
const TOP = 34;
const FLOOR = HEIGHT - 26;
const BAR_SHARE = 0.62;

/** How the day went: a bar for the arrivals of each half hour, over it how long they waited on average. */
export function dayChart(slots: readonly HalfHour[], label: string): Markup {
  const most = Math.max(1, ...slots.map(({ arrivals }) => arrivals));
  const step = WIDTH / Math.max(slots.length, 8);
  const bars = slots.map((slot, index) => bar(slot, { middle: (index + 0.5) * step, width: step * BAR_SHARE, most }));
  return html`<svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${label}">
    <line class="floor" x1="0" x2="${WIDTH}" y1="${FLOOR}" y2="${FLOOR}" />
    ${bars}
  </svg>`;
}

function bar({ from, arrivals, averageWaitMs }: HalfHour, at: { middle: number; width: number; most: number }): Markup {
  const height = ((FLOOR - TOP) * arrivals) / at.most;
  const middle = round(at.middle);
  const top = round(FLOOR - height);
  return html`<g>
    <rect
      x="${round(at.middle - at.width / 2)}"
      y="${top}"
      width="${round(at.width)}"
      height="${round(height)}"
      rx="3"
    />
    <text class="arrivals" x="${middle}" y="${round(top - 17)}">${arrivals === 0 ? null : arrivals}</text>
    <text class="wait" x="${middle}" y="${round(top - 5)}"
      >${averageWaitMs === null ? null : waitText(averageWaitMs)}</text
    >
    <text class="hour" x="${middle}" y="${HEIGHT - 9}">${from}</text>
  </g>`;
}

const round = (value: number): number => Math.round(value * 10) / 10;
