import { epochMs } from "#shared/kit/time.ts";
import { openingAnswer, type OpeningAnswer } from "#shared/protocol/planning.ts";
import { FieldMark } from "#ui/components/FieldMark.tsx";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { useEffect } from "react";
import { DayComparison } from "./DayComparison.tsx";
import { noonOf } from "./day-text.ts";
import { openingRows, type OpeningRow } from "./opening-rows.ts";
import { PlanningAnswer } from "./PlanningAnswer.tsx";
import type { PlanningPartProps } from "./PlanningPage.tsx";
import type { Names } from "./use-names.ts";
import { usePlanning } from "./use-planning.ts";
import "./opening-plan.css";

const REQUEST = { path: "opening", answer: openingAnswer } as const;

/** Where counters should stand when the next working day opens, and what it is worth. */
export function OpeningPlan({ token, names }: PlanningPartProps) {
  const text = useText().director.planning.opening;
  const { state, ask } = usePlanning<OpeningAnswer>(token);
  useEffect(() => ask(REQUEST), [ask]);
  return (
    <section className="plan-card" aria-label={text.title}>
      <h2>{text.title}</h2>
      <PlanningAnswer state={state} onRetry={() => ask(REQUEST)}>
        {(plan) => <Plan plan={plan} names={names} />}
      </PlanningAnswer>
    </section>
  );
}

function Plan({ plan, names }: { readonly plan: OpeningAnswer; readonly names: Names }) {
  const text = useText().director.planning.opening;
  const { date, time } = useFormats();
  return (
    <>
      <p className="plan-day">{text.day(date(noonOf(plan.day)), time(epochMs(plan.opensAt)))}</p>
      {plan.counters.every(({ isLent }) => !isLent) && <p>{text.asUsual}</p>}
      <ul className="opening-rows">
        {openingRows(plan).map((row) => (
          <Row key={row.fieldId} row={row} plan={plan} names={names} />
        ))}
      </ul>
      <DayComparison answer={plan} names={names} lines={{ before: text.before, after: text.after }} />
    </>
  );
}

interface RowProps {
  readonly row: OpeningRow;
  readonly plan: OpeningAnswer;
  readonly names: Names;
}

function Row({ row: { fieldId, counters, helpers, ends }, plan, names }: RowProps) {
  const text = useText().director.planning.opening;
  const { time, count } = useFormats();
  const arrivals = plan.arrivals.find((each) => each.fieldId === fieldId);
  const returning = ends.map((end) =>
    end.at === null ? text.allDay(end.count) : text.back(end.count, time(epochMs(end.at))),
  );
  const help = [text.helpers(helpers.map(names.counter).join(", ")), ...returning];
  return (
    <li className="opening-row" data-helped={helpers.length > 0 || undefined}>
      <FieldMark letter={names.letter(fieldId)} />
      <div className="opening-told">
        <span className="opening-name">{names.field(fieldId)}</span>
        {arrivals !== undefined && (
          <span className="opening-note">
            {text.arrivals(count(Math.round(arrivals.p10)), count(Math.round(arrivals.p90)))}
          </span>
        )}
      </div>
      <div className="opening-counters">
        <strong>{text.counters(counters)}</strong>
        {helpers.length > 0 && <span className="opening-note">{help.join("; ")}</span>}
      </div>
    </li>
  );
}
