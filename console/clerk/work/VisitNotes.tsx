import type { InHand } from "#shared/views/view-types.ts";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { CornerDownRight, Route, Shuffle, UserRoundX, Volume2, type LucideIcon } from "lucide-react";

interface VisitNotesProps {
  readonly inHand: InHand;
}

/** What else the clerk should know: who sent the citizen, what comes after, how often they were called. */
export function VisitNotes({ inHand: { ticket, reason, recalls, sender } }: VisitNotesProps) {
  const text = useText().console;
  const formats = useFormats();
  const { inHand } = text;
  return (
    <ul className="notes">
      {sender !== null && <Note icon={CornerDownRight}>{inHand.sender(sender.label)}</Note>}
      {reason !== "next" && reason !== "result" && (
        <Note icon={Shuffle}>
          {inHand.outOfTurn}: {text.reason.call[reason]}
        </Note>
      )}
      {recalls > 0 && <Note icon={Volume2}>{inHand.recalls(recalls)}</Note>}
      {ticket.absences > 0 && <Note icon={UserRoundX}>{inHand.absences(ticket.absences)}</Note>}
      {ticket.thenProcedures.length > 0 && (
        <Note icon={Route}>
          {inHand.furtherProcedures}: {ticket.thenProcedures.map(formats.local).join(" → ")}
        </Note>
      )}
    </ul>
  );
}

function Note({ icon: Icon, children }: { readonly icon: LucideIcon; readonly children: React.ReactNode }) {
  return (
    <li className="note">
      <Icon className="fact-icon" aria-hidden />
      <span>{children}</span>
    </li>
  );
}
