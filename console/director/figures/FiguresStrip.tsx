import type { DayFigures } from "#shared/views/director-types.ts";
import { useFormats, useText } from "#ui/text/use-text.ts";
import "./figures-strip.css";

interface FiguresStripProps {
  readonly figures: DayFigures;
}

/** Today in ten figures. */
export function FiguresStrip({ figures }: FiguresStripProps) {
  const text = useText().director.figures;
  const formats = useFormats();
  const wait = (ms: number | null): string => (ms === null ? text.none : formats.duration(ms));
  const share = (part: number | null): string => (part === null ? text.none : `${Math.floor(part * 100)}%`);
  const shown = [
    [text.issued, formats.count(figures.issued)],
    [text.waiting, formats.count(figures.waiting)],
    [text.inService, formats.count(figures.inService)],
    [text.finished, formats.count(figures.finished)],
    [text.absent, formats.count(figures.noShow + figures.cancelled)],
    [text.average, wait(figures.averageWaitMs)],
    [text.p90, wait(figures.p90WaitMs)],
    [text.longest, wait(figures.longestWaitMs)],
    [text.within15, share(figures.within15)],
    [text.within20, share(figures.within20)],
  ];
  return (
    <dl className="figures" aria-label={text.title}>
      {shown.map(([name, value]) => (
        <div key={name} className="figure">
          <dt className="figure-name">{name}</dt>
          <dd className="figure-value">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
