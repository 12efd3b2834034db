import { LEFT, PADDING } from "./chart.ts";
import type { Chart, Part } from "./chart.ts";
import { element, words } from "./svg.ts";

/** The day's name, and its figures in one line. */
export function heading({ scenario, day, texts, number, palette }: Chart, policy: string): Part {
  const { metrics } = day;
  const { colour } = palette;
  const figures = [
    [texts.figure.mean, number(metrics.mean)],
    [texts.figure.p95, number(metrics.p95)],
    [texts.figure.worst, number(metrics.worstFieldP95)],
    [texts.figure.within15, `${number(metrics.le15)} %`],
    [texts.figure.cost, number(metrics.J)],
    [texts.figure.moves, number(metrics.moves)],
  ] as const;
  return {
    height: 112,
    draw: (top) =>
      [
        words(scenario.title, { x: PADDING, y: top + 30, class: "title", fill: colour.ink }),
        words(`${scenario.name}.${scenario.seed} · ${policy}`, {
          x: PADDING,
          y: top + 54,
          class: "label",
          fill: colour["ink-soft"],
        }),
        ...figures.map(([name, value], index) =>
          element(
            "g",
            { transform: `translate(${PADDING + index * 190} ${top + 76})` },
            words(value, { x: 0, y: 14, class: "figure", fill: colour.primary }),
            words(name, { x: 0, y: 32, class: "axis", fill: colour["ink-soft"] }),
          ),
        ),
      ].join(""),
  };
}

/** A panel's name. */
export const panelTitle = ({ palette }: Chart, title: string): Part => ({
  height: 34,
  draw: (top) => words(title, { x: PADDING, y: top + 22, class: "panel", fill: palette.colour.ink }),
});

/** A field's name beside its strips. */
export function fieldLabel({ scenario, palette, number, texts, day }: Chart, index: number, top: number): string {
  const field = scenario.fields[index];
  const tickets = day.tickets.filter((ticket) => ticket.field === field?.id && ticket.outcome !== "noshow");
  const mean =
    tickets.reduce((sum, { queuedAt, calledAt }) => sum + calledAt - queuedAt, 0) / Math.max(1, tickets.length) / 60;
  const lines = wrapped(field?.name ?? "");
  return [
    ...lines.map((line, row) =>
      words(line, { x: PADDING + 28, y: top + 14 + row * 17, class: "label", fill: palette.colour.ink }),
    ),
    words(texts.fieldLine(tickets.length, number(mean)), {
      x: PADDING + 28,
      y: top + 16 + lines.length * 17,
      class: "axis",
      fill: palette.colour["ink-soft"],
    }),
  ].join("");
}

const FITS = Math.floor((LEFT - PADDING - 40) / 7.6);

/** A name on as many lines as the margin asks for. */
function wrapped(name: string): readonly string[] {
  const lines: string[] = [];
  for (const word of name.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= FITS) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
