import { trainingAnswer, type TrainingAnswer } from "#shared/protocol/planning.ts";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { GraduationCap } from "lucide-react";
import { useEffect } from "react";
import { noonOf } from "./day-text.ts";
import { GuessNote } from "./GuessNote.tsx";
import { PlanningAnswer } from "./PlanningAnswer.tsx";
import type { PlanningPartProps } from "./PlanningPage.tsx";
import type { Names } from "./use-names.ts";
import { usePlanning } from "./use-planning.ts";
import "./training-advice.css";

const REQUEST = { path: "training", answer: trainingAnswer } as const;
const MOST_SHOWN = 5;

/** Which one clerk for which one field would have saved the most waiting. */
export function TrainingAdvice({ token, names }: PlanningPartProps) {
  const text = useText().director.planning.training;
  const { state, ask } = usePlanning<TrainingAnswer>(token);
  useEffect(() => ask(REQUEST), [ask]);
  return (
    <section className="plan-card" aria-label={text.title}>
      <h2>{text.title}</h2>
      <PlanningAnswer state={state} onRetry={() => ask(REQUEST)}>
        {(answer) => <Advice answer={answer} names={names} />}
      </PlanningAnswer>
    </section>
  );
}

function Advice({ answer, names }: { readonly answer: TrainingAnswer; readonly names: Names }) {
  const text = useText().director.planning.training;
  const { date } = useFormats();
  const { days, fromDay, toDay, suggestions, isGuess } = answer;
  return (
    <>
      <p className="plan-day">{text.over(days, date(noonOf(fromDay)), date(noonOf(toDay)))}</p>
      {suggestions.length === 0 && <p>{text.none}</p>}
      <ol className="advice">
        {suggestions.slice(0, MOST_SHOWN).map((each) => (
          <Suggestion key={`${each.clerkId} ${each.fieldId}`} suggestion={each} names={names} />
        ))}
      </ol>
      {isGuess && <GuessNote />}
    </>
  );
}

interface SuggestionProps {
  readonly suggestion: TrainingAnswer["suggestions"][number];
  readonly names: Names;
}

function Suggestion({ suggestion: { clerkId, fieldId, savedMinutes, before, after }, names }: SuggestionProps) {
  const text = useText().director.planning.training;
  const { count } = useFormats();
  const isKnown = before !== null && after !== null;
  return (
    <li className="suggestion">
      <GraduationCap className="ui-icon" aria-hidden />
      <div>
        <p className="suggestion-who">{text.learn(names.clerk(clerkId), names.field(fieldId))}</p>
        <p className="suggestion-saved">
          {text.saved(count(Math.round(savedMinutes)))}
          {isKnown && `; ${text.wait(Math.round(before.p90Minutes), Math.round(after.p90Minutes))}`}.
        </p>
      </div>
    </li>
  );
}
