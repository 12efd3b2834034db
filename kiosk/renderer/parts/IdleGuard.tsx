import { useEffect } from "react";
import { useIdle } from "../input/use-idle.ts";
import { IdleWarning } from "./IdleWarning.tsx";

// Together the 30 s after which a screen left alone starts again.
const IDLE_MS = 20_000;
const WARNING_MS = 10_000;

interface IdleGuardProps {
  /** Starts again without a word, where nobody's choices would be lost. */
  readonly isSilent: boolean;
  readonly onEnd: () => void;
}

/** Brings a screen that was left alone back to the start. Key it by the step, so that each has its full time. */
export function IdleGuard({ isSilent, onEnd }: IdleGuardProps) {
  const { isIdle, wake } = useIdle(isSilent ? IDLE_MS + WARNING_MS : IDLE_MS);
  useEffect(() => {
    if (!isIdle || !isSilent) return;
    onEnd();
    wake();
  }, [isIdle, isSilent, onEnd, wake]);
  return isIdle && !isSilent && <IdleWarning totalMs={WARNING_MS} onStay={wake} onEnd={onEnd} />;
}
