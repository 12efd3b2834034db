import { scoreAnswer, type ScoreAnswer } from "#shared/protocol/planning.ts";
import { FieldMark } from "#ui/components/FieldMark.tsx";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { useEffect } from "react";
import { noonOf } from "./day-text.ts";
import { PlanningAnswer } from "./PlanningAnswer.tsx";
import type { PlanningPartProps } from "./PlanningPage.tsx";
import { KeptBar } from "./KeptBar.tsx";
import type { Names } from "./use-names.ts";
import { usePlanning } from "./use-planning.ts";
import { verdictOf } from "./verdict.ts";
import "./promise-score.css";

const REQUEST = { path: "score", answer: scoreAnswer } as const;

type Score = ScoreAnswer["whole"];

/** How yesterday's promises came true. */
export function PromiseScore({ token, names }: PlanningPartProps) {
  const text = useText().director.planning.score;
  const { state, ask } = usePlanning<ScoreAnswer>(token);
  useEffect(() => ask(REQUEST), [ask]);
  return (
    <section className="plan-card" aria-label={text.title}>
      <h2>{text.title}</h2>
      <PlanningAnswer state={state} onRetry={() => ask(REQUEST)}>
        {(score) => (
          <>
            <Whole score={score} />
            <ScoreTable fields={score.fields} names={names} />
          </>
        )}
      </PlanningAnswer>
    </section>
  );
}

function Whole({ score: { day, whole } }: { readonly score: ScoreAnswer }) {
  const text = useText().director.planning.score;
  const { date, count } = useFormats();
  return (
    <div className="score-whole">
      <p className="plan-day">
        {date(noonOf(day))} · {text.promises(count(whole.promises))}
      </p>
      {whole.kept !== null && <p className="score-kept">{text.kept(Math.round(100 * whole.kept))}</p>}
      <p className="score-verdict" data-verdict={verdictOf(whole.kept)}>
        {text.verdict[verdictOf(whole.kept)]}
      </p>
    </div>
  );
}

function ScoreTable({ fields, names }: { readonly fields: ScoreAnswer["fields"]; readonly names: Names }) {
  const { score: text, field } = useText().director.planning;
  return (
    <table className="plan-table">
      <thead>
        <tr>
          <th scope="col">{field}</th>
          <th scope="col">{text.keptColumn}</th>
          <th scope="col">{text.error}</th>
          <th scope="col">{text.bias}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((each) => (
          <tr key={each.fieldId}>
            <th scope="row">
              <span className="plan-field">
                <FieldMark letter={names.letter(each.fieldId)} size="s" />
                <span>{names.field(each.fieldId)}</span>
              </span>
            </th>
            <td>
              <KeptBar kept={each.kept} />
            </td>
            <td>
              <ErrorText minutes={each.meanErrorMinutes} />
            </td>
            <td>
              <BiasText minutes={each.biasMinutes} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ErrorText({ minutes }: { readonly minutes: Score["meanErrorMinutes"] }) {
  const { score: text, noWait } = useText().director.planning;
  const { count } = useFormats();
  return minutes === null ? noWait : text.errorOf(count(tenths(minutes)));
}

/** Whether people were called later or sooner than the middle they were told. */
function BiasText({ minutes }: { readonly minutes: Score["biasMinutes"] }) {
  const { score: text, noWait } = useText().director.planning;
  const { count } = useFormats();
  if (minutes === null) return noWait;
  const told = tenths(Math.abs(minutes));
  if (told < 0.5) return text.onTime;
  return minutes > 0 ? text.later(count(told)) : text.sooner(count(told));
}

const tenths = (minutes: number): number => Math.round(10 * minutes) / 10;
