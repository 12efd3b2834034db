import { useText } from "#ui/text/use-text.ts";
import { ArrowDown, ArrowUp, Equal } from "lucide-react";
import "./changed-figure.css";

interface ChangedFigureProps {
  readonly name: string;
  /** Null where there is nothing to say. Less is better. */
  readonly before: number | null;
  readonly after: number | null;
  readonly unit: string;
}

/** A figure before and after, and by a sign and a colour whether it got better. */
export function ChangedFigure({ name, before, after, unit }: ChangedFigureProps) {
  return (
    <div className="changed">
      <dt className="changed-name">{name}</dt>
      <dd className="changed-value">
        <Change before={before} after={after} unit={unit} />
      </dd>
    </div>
  );
}

/** "38 → 19 phút", with its sign. */
export function Change({ before, after, unit }: Omit<ChangedFigureProps, "name">) {
  const { figures, noWait } = useText().director.planning;
  if (before === null || after === null) return noWait;
  const [from, to] = [Math.round(before), Math.round(after)];
  const way = to < from ? "better" : to > from ? "worse" : "same";
  const Icon = { better: ArrowDown, worse: ArrowUp, same: Equal }[way];
  return (
    <span className="change" data-way={way}>
      {way === "same" ? "" : `${from} → `}
      <strong>
        {to}
        {unit}
      </strong>
      <Icon className="fact-icon" aria-hidden />
      <span className="ui-visually-hidden">{figures[way]}</span>
    </span>
  );
}
