import { whatIfAnswer, type WhatIfAnswer } from "#shared/protocol/planning.ts";
import type { Catalogue } from "#shared/i18n/catalogue.ts";
import type { DirectorView } from "#shared/views/director-types.ts";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { useState } from "react";
import { DayComparison } from "./DayComparison.tsx";
import { noonOf } from "./day-text.ts";
import { PlanningAnswer } from "./PlanningAnswer.tsx";
import type { PlanningPartProps } from "./PlanningPage.tsx";
import type { Names } from "./use-names.ts";
import { usePlanning } from "./use-planning.ts";
import { firstDraft, type WhatIfDraft, whatIfOf } from "./what-if-draft.ts";
import { WhatIfForm } from "./WhatIfForm.tsx";
import "./what-if.css";

interface WhatIfPartProps extends PlanningPartProps {
  readonly view: DirectorView;
}

/** A day played again with one change. */
export function WhatIfPart({ token, names, view }: WhatIfPartProps) {
  const text = useText().director.planning.whatIf;
  const [draft, setDraft] = useState(() => firstDraft(view));
  const [asked, setAsked] = useState(draft);
  const { state, ask, stop } = usePlanning<WhatIfAnswer>(token);
  const run = (question: WhatIfDraft): void => {
    setAsked(question);
    ask({ path: "what-if", body: whatIfOf(question), answer: whatIfAnswer });
  };
  return (
    <section className="plan-card" aria-label={text.title}>
      <header>
        <h2>{text.title}</h2>
        <p className="plan-day">{text.intro}</p>
      </header>
      <WhatIfForm view={view} names={names} draft={draft} onDraft={setDraft} onRun={() => run(draft)} />
      <PlanningAnswer
        state={state}
        onRetry={() => run(asked)}
        onStop={stop}
        idle={<p className="what-if-empty">{text.empty}</p>}
      >
        {(answer) => <Result answer={answer} asked={askedText(text, asked, names)} names={names} />}
      </PlanningAnswer>
    </section>
  );
}

interface ResultProps {
  readonly answer: WhatIfAnswer;
  readonly asked: string;
  readonly names: Names;
}

function Result({ answer, asked, names }: ResultProps) {
  const text = useText().director.planning.whatIf;
  const { date } = useFormats();
  return (
    <div className="what-if-result" aria-live="polite">
      <h3>
        {asked} · {date(noonOf(answer.day))}
      </h3>
      <DayComparison answer={answer} names={names} lines={{ before: text.before, after: text.after }} />
    </div>
  );
}

/** The question in words. */
function askedText(
  { asked }: Catalogue["director"]["planning"]["whatIf"],
  { kind, counterId, fieldId }: WhatIfDraft,
  names: Names,
): string {
  switch (kind) {
    case "none":
      return asked.none();
    case "absence":
      return asked.absence(names.counter(counterId));
    case "home":
      return asked.home(names.counter(counterId), names.field(fieldId));
    case "extra-counter":
      return asked["extra-counter"](names.field(fieldId));
  }
}
