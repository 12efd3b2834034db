import { epochMs } from "#shared/kit/time.ts";
import type { FieldOutcome } from "#shared/protocol/planning.ts";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { busiest, LINE_PLOT, lineShape } from "./line-shape.ts";
import "./line-plot.css";

interface LinePlotProps {
  readonly name: string;
  readonly line: FieldOutcome["line"];
  /** What the broken and the full line are called. */
  readonly names: { readonly before: string; readonly after: string };
}

/** People waiting for one field through a day: a broken line before, a full one after. */
export function LinePlot({ name, line, names }: LinePlotProps) {
  const text = useText().director.planning.plot;
  const { time } = useFormats();
  const most = busiest(line);
  if (most === null || line.length < 2) return null;
  const peak = (of: "before" | "after"): number => Math.round(Math.max(...line.map((each) => each[of])));
  return (
    <figure className="line-plot">
      <figcaption className="line-plot-head">
        <strong>{text.title(name)}</strong>
        <span className="line-plot-key" data-line="before">
          {names.before}
        </span>
        <span className="line-plot-key" data-line="after">
          {names.after}
        </span>
      </figcaption>
      <PlotDrawing line={line} label={text.label(name, peak("before"), peak("after"), time(epochMs(most.at)))} />
    </figure>
  );
}

function PlotDrawing({ line, label }: { readonly line: FieldOutcome["line"]; readonly label: string }) {
  const { time } = useFormats();
  const { width, height, left, right, bottom } = LINE_PLOT;
  const shape = lineShape(line);
  return (
    <svg className="line-plot-drawing" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {shape.people.map(({ value, at }) => (
        <g key={value} className="line-plot-people">
          <line x1={left} x2={width - right} y1={at} y2={at} />
          <text x={left - 8} y={at} textAnchor="end" dominantBaseline="middle">
            {value}
          </text>
        </g>
      ))}
      {shape.times.map(({ value, at }) => (
        <text key={value} className="line-plot-time" x={at} y={height - bottom + 18} textAnchor="middle">
          {time(epochMs(value))}
        </text>
      ))}
      <path className="line-plot-area" d={shape.beforeArea} />
      <path className="line-plot-before" d={shape.before} />
      <path className="line-plot-after" d={shape.after} />
    </svg>
  );
}
