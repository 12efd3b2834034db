import { PADDING } from "./chart.ts";
import type { Chart, Part } from "./chart.ts";
import { element, words } from "./svg.ts";

/** What the marks mean. */
export function legend({ palette, texts }: Chart): Part {
  const { colour } = palette;
  const ink = { stroke: colour.ink, "stroke-width": 0.8 };
  const items = [
    [element("circle", { cx: 8, cy: 8, r: 3.5, fill: colour["line-strong"], ...ink }), texts.legend.served],
    [element("path", { d: "M8 4l4 4l-4 4l-4 -4z", fill: colour.surface, ...ink }), texts.legend.noShow],
    [
      element("path", { d: "M4 4l8 8M12 4l-8 8", stroke: colour.danger, "stroke-width": 1.8, fill: "none" }),
      texts.legend.abandoned,
    ],
    [element("rect", { x: 4, y: 4, width: 8, height: 8, fill: colour.danger }), texts.legend.unserved],
    [
      element("line", {
        x1: 8,
        x2: 8,
        y1: 1,
        y2: 15,
        stroke: colour["line-strong"],
        "stroke-opacity": 0.4,
        "stroke-width": 3,
        "stroke-linecap": "round",
      }),
      texts.legend.promise,
    ],
    [element("rect", { x: 0, y: 1, width: 16, height: 14, fill: colour.sunken }), texts.legend.duty],
    [element("rect", { x: 0, y: 0, width: 16, height: 16, fill: "url(#set-up)" }), texts.legend.setUp],
    [
      element("rect", { x: 0, y: 0, width: 16, height: 16, fill: colour["lotus-soft"] }) +
        element("rect", { x: 0, y: 14, width: 16, height: 2, fill: colour.lotus }) +
        element("path", { d: "M0 0l5 0l-5 7z", fill: colour.lotus }),
      texts.legend.lent,
    ],
  ] as const;
  return {
    height: 40,
    draw: (top) =>
      items
        .map(([sign, name], index) =>
          element(
            "g",
            { transform: `translate(${PADDING + index * 200} ${top + 14})` },
            sign,
            words(name, { x: 24, y: 12, class: "axis", fill: colour["ink-soft"] }),
          ),
        )
        .join(""),
  };
}
