import type { EpochMs } from "#shared/kit/time.ts";
import type { CentreHead } from "#shared/views/public-types.ts";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { CircleSlash } from "lucide-react";
import { HoursNote } from "./HoursNote.tsx";
import "./closed-note.css";

interface ClosedNoteProps {
  readonly view: Pick<CentreHead, "closedText" | "hours">;
  readonly now: EpochMs;
}

/** Why no tickets are given now, or when the counters begin; nothing while all is as usual. */
export function ClosedNote({ view: { closedText, hours }, now }: ClosedNoteProps) {
  const text = useText().board;
  const formats = useFormats();
  if (closedText === null) return <HoursNote hours={hours} now={now} />;
  return (
    <p className="board-closed">
      <CircleSlash className="ui-icon" aria-hidden />
      <span>
        <strong>{text.issuingClosed}</strong> {formats.local(closedText)}
      </span>
    </p>
  );
}
