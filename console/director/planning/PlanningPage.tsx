import type { DirectorView } from "#shared/views/director-types.ts";
import { OpeningPlan } from "./OpeningPlan.tsx";
import { PromiseScore } from "./PromiseScore.tsx";
import { TrainingAdvice } from "./TrainingAdvice.tsx";
import { type Names, useNames } from "./use-names.ts";
import { WhatIfPart } from "./WhatIfPart.tsx";
import "./planning-page.css";

/** What each part of the plan needs: the director's session to ask with, and the centre's names. */
export interface PlanningPartProps {
  readonly token: string;
  readonly names: Names;
}

interface PlanningPageProps {
  readonly view: DirectorView;
  readonly token: string;
}

/** Tomorrow's opening, yesterday's promises, whom to train, and a day played again. */
export function PlanningPage({ view, token }: PlanningPageProps) {
  const names = useNames(view);
  const part = { token, names };
  return (
    <div className="planning">
      <OpeningPlan {...part} />
      <PromiseScore {...part} />
      <TrainingAdvice {...part} />
      <WhatIfPart {...part} view={view} />
    </div>
  );
}
