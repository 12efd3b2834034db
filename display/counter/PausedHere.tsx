import type { Desk } from "#shared/domain/state.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import { EmptyState } from "#ui/components/EmptyState.tsx";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { Coffee } from "lucide-react";
import "./paused-here.css";

interface PausedHereProps {
  readonly desk: Extract<Desk, { readonly kind: "paused" }>;
  /** The server's clock. */
  readonly now: EpochMs;
}

/** Why nobody is called here for a while, and when that is expected to be over. */
export function PausedHere({ desk: { reason, until }, now }: PausedHereProps) {
  const text = useText().board.counter;
  const { time } = useFormats();
  const isDue = until !== null && until <= now;
  return (
    <EmptyState icon={Coffee} title={text.paused}>
      <p className="counter-told">{text.pausedFor[reason]}</p>
      {isDue && <p className="paused-back counter-told">{text.backSoon}</p>}
      {until !== null && !isDue && (
        <>
          <p className="paused-back counter-told">{text.backAt(time(until))}</p>
          <p className="counter-sign" aria-hidden>
            {time(until)}
          </p>
        </>
      )}
      {until === null && <p className="counter-told">{text.pausedHint}</p>}
    </EmptyState>
  );
}
