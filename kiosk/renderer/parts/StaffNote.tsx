import type { RefusalCode } from "#shared/protocol/refusal.ts";
import { useText } from "#ui/text/use-text.ts";
import { Wrench } from "lucide-react";
import "./staff-note.css";

interface StaffNoteProps {
  readonly code: Extract<RefusalCode, "SERVER_ANSWER_UNREADABLE" | "CLOCK_DOUBTED">;
}

/** What the staff should put right while citizens are served: a small line with its code. */
export function StaffNote({ code }: StaffNoteProps) {
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
