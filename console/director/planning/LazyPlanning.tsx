import { useText } from "#ui/text/use-text.ts";
import { lazy, Suspense } from "react";
import type { DirectorView } from "#shared/views/director-types.ts";

// Its parsers and plots are only loaded by whoever plans.
const PlanningPage = lazy(async () => ({ default: (await import("./PlanningPage.tsx")).PlanningPage }));

interface LazyPlanningProps {
  readonly view: DirectorView;
  readonly token: string;
}

/** The planning page, loaded when it is first wanted. */
export function LazyPlanning(props: LazyPlanningProps) {
  const text = useText().common;
  return (
    <Suspense fallback={<p>{text.working}</p>}>
      <PlanningPage {...props} />
    </Suspense>
  );
}
