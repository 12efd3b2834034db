import { openingAfter, ticketTime } from "#shared/domain/openings.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import type { CentreHead } from "#shared/views/public-types.ts";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { Clock } from "lucide-react";

interface HoursNoteProps extends Pick<CentreHead, "hours"> {
  readonly now: EpochMs;
}

/** When the counters open, or the centre opens again; nothing while tickets are given and counters work. */
export function HoursNote({ hours, now }: HoursNoteProps) {
  const text = useText().board;
  const { time } = useFormats();
  const opensAgain = useOpensAgain({ hours, now });
  if (hours === null) return null;
  const state = ticketTime(hours, now);
  if (state.kind === "open") return null;
  return (
    <p className="board-closed">
      <Clock className="ui-icon" aria-hidden />
      <span>
        {state.kind === "early" ? (
          <strong>{text.countersFrom(time(state.opensAt))}</strong>
        ) : (
          <>
            <strong>{text.outsideHours}</strong> {opensAgain}
          </>
        )}
      </span>
    </p>
  );
}

/** When the centre opens again, in a sentence; null where nobody knows. */
export function useOpensAgain({ hours, now }: HoursNoteProps): string | null {
  const text = useText().board;
  const { when } = useFormats();
  const opening = hours === null ? null : openingAfter(hours, now);
  return opening === null ? null : text.opensAt(when(opening.opensAt, now));
}
