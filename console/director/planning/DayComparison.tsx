import type { FieldOutcome, WhatIfAnswer } from "#shared/protocol/planning.ts";
import { useText } from "#ui/text/use-text.ts";
import { useState } from "react";
import { ChangedFigure } from "./ChangedFigure.tsx";
import { FieldTable } from "./FieldTable.tsx";
import { GuessNote } from "./GuessNote.tsx";
import { LinePlot } from "./LinePlot.tsx";
import type { Names } from "./use-names.ts";
import "./day-comparison.css";

interface DayComparisonProps {
  readonly answer: Pick<WhatIfAnswer, "whole" | "fields" | "isGuess" | "runs">;
  readonly names: Names;
  readonly lines: { readonly before: string; readonly after: string };
}

/** A day before and after: the whole centre in four figures, each field's waits, and one field's line as a plot. */
export function DayComparison({ answer, names, lines }: DayComparisonProps) {
  const text = useText().director.planning;
  const [chosen, choose] = useState<string | null>(null);
  const shown = answer.fields.find(({ fieldId }) => fieldId === chosen) ?? mostChanged(answer.fields);
  return (
    <div className="comparison">
      <WholeFigures whole={answer.whole} />
      <div className="comparison-parts">
        <FieldTable fields={answer.fields} names={names} shown={shown?.fieldId ?? null} onShow={choose} />
        {shown !== undefined && <LinePlot name={names.field(shown.fieldId)} line={shown.line} names={lines} />}
      </div>
      <footer className="comparison-foot">
        {answer.isGuess && <GuessNote />}
        <p>{text.runs(answer.runs)}</p>
      </footer>
    </div>
  );
}

function WholeFigures({ whole: { before, after } }: Pick<WhatIfAnswer, "whole">) {
  const { figures, minutes, wholeCentre } = useText().director.planning;
  return (
    <dl className="comparison-whole" aria-label={wholeCentre}>
      <ChangedFigure
        name={figures.mean}
        before={before.wait?.meanMinutes ?? null}
        after={after.wait?.meanMinutes ?? null}
        unit={` ${minutes}`}
      />
      <ChangedFigure
        name={figures.p90}
        before={before.wait?.p90Minutes ?? null}
        after={after.wait?.p90Minutes ?? null}
        unit={` ${minutes}`}
      />
      <ChangedFigure name={figures.over20} before={percent(before.over20)} after={percent(after.over20)} unit="%" />
      <ChangedFigure name={figures.unserved} before={before.unserved} after={after.unserved} unit="" />
    </dl>
  );
}

/** The field whose waits change most: what the director asks about first. */
function mostChanged(fields: WhatIfAnswer["fields"]): FieldOutcome | undefined {
  return fields.toSorted((one, other) => changeOf(other) - changeOf(one)).at(0);
}

const changeOf = ({ before, after }: FieldOutcome): number =>
  Math.abs((after.wait?.p90Minutes ?? 0) - (before.wait?.p90Minutes ?? 0));

const percent = (share: number | null): number | null => (share === null ? null : 100 * share);
