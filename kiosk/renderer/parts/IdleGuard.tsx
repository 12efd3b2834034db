import { useEffect } from "react";
import { useIdle } from "../input/use-idle.ts";
import { IdleWarning } from "./IdleWarning.tsx";

// Together the 30 s after which a screen left alone starts again.
const IDLE_MS = 20_000;
const WARNING_MS = 10_000;

// Whoever listens, or is slow of hand, is asked later and given longer to answer.
const PATIENCE = 3;

interface IdleGuardProps {
  /** Starts again without a word, where nobody's choices would be lost. */
  readonly isSilent: boolean;
  /** Three times the time, before the question and for its answer. */
  readonly isPatient?: boolean;
  readonly onEnd: () => void;
}

/** Brings a screen that was left alone back to the start. Key it by the step, so that each has its full time. */
export function IdleGuard({ isSilent, isPatient = false, onEnd }: IdleGuardProps) {
  const times = isPatient ? PATIENCE : 1;
  const { isIdle, wake } = useIdle(times * (isSilent ? IDLE_MS + WARNING_MS : IDLE_MS));
  useEffect(() => {
    if (!isIdle || !isSilent) return;
    onEnd();
    wake();
  }, [isIdle, isSilent, onEnd, wake]);
  return isIdle && !isSilent && <IdleWarning totalMs={times * WARNING_MS} onStay={wake} onEnd={onEnd} />;
}
