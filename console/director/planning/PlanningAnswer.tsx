import { Button } from "#ui/components/Button.tsx";
import { useText } from "#ui/text/use-text.ts";
import { RefreshCw, Square, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import type { PlanningState } from "./use-planning.ts";
import "./planning-answer.css";

interface PlanningAnswerProps<Value> {
  readonly state: PlanningState<Value>;
  readonly onRetry: () => void;
  /** Ends what is being computed; left out where it comes by itself. */
  readonly onStop?: () => void;
  /** What stands there before anything was asked. */
  readonly idle?: ReactNode;
  readonly children: (value: Value) => ReactNode;
}

/** An answer, or where it stands: how far it is computed, or why there is none. */
export function PlanningAnswer<Value>({ state, onRetry, onStop, idle, children }: PlanningAnswerProps<Value>) {
  const text = useText();
  switch (state.kind) {
    case "idle":
      return idle;
    case "asking":
      return <Computing done={state.done} onStop={onStop} />;
    case "refused":
      return (
        <div className="planning-refused" role="alert">
          <TriangleAlert className="ui-icon" aria-hidden />
          <p>{text.refusal[state.code]}</p>
          <Button icon={RefreshCw} onPress={onRetry}>
            {text.common.retry}
          </Button>
        </div>
      );
    case "answered":
      return children(state.value);
  }
}

interface ComputingProps {
  readonly done: number | null;
  readonly onStop: (() => void) | undefined;
}

function Computing({ done, onStop }: ComputingProps) {
  const text = useText().director.planning;
  const percent = done === null ? null : Math.round(100 * done);
  return (
    <div className="planning-computing">
      <p>{percent === null ? text.asking : `${text.asking} ${text.progress(percent)}`}</p>
      <progress
        className="planning-progress"
        aria-label={text.asking}
        {...(percent !== null && { value: percent, max: 100 })}
      />
      {onStop !== undefined && (
        <Button variant="quiet" icon={Square} onPress={onStop}>
          {text.stop}
        </Button>
      )}
    </div>
  );
}
