import type { KioskSituation } from "#shared/protocol/kiosk-bridge.ts";
import type { RefusalCode } from "#shared/protocol/refusal.ts";
import { useText } from "#ui/text/use-text.ts";
import { Wrench } from "lucide-react";
import "./staff-notes.css";

interface StaffNoteProps {
  readonly code: Extract<RefusalCode, "SERVER_ANSWER_UNREADABLE" | "CLOCK_DOUBTED" | "TICKETS_NOT_TAKEN">;
}

/** What the staff should put right while citizens are served: a small line with its code. */
function StaffNote({ code }: StaffNoteProps) {
  const text = useText().refusal;
  return (
    <output className="kiosk-staff-note">
      <Wrench aria-hidden />
      <span>
        {text[code]} <code>{code}</code>
      </span>
    </output>
  );
}

interface StaffNotesProps {
  readonly situation: KioskSituation | null;
}

/** All that is to be put right now. */
export const StaffNotes = ({ situation }: StaffNotesProps) => (
  <>
    {situation?.isServerGarbled && <StaffNote code="SERVER_ANSWER_UNREADABLE" />}
    {situation?.isClockDoubted && <StaffNote code="CLOCK_DOUBTED" />}
    {situation?.hasTicketsAside && <StaffNote code="TICKETS_NOT_TAKEN" />}
  </>
);
