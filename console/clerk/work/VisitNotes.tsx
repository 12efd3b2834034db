import type { Catalogue } from "#shared/i18n/catalogue.ts";
import type { InHand } from "#shared/views/console-types.ts";
import { type Formats, useFormats, useText } from "#ui/text/use-text.ts";
import { Clock, CornerDownRight, Route, Shuffle, UserRoundX, Volume2, type LucideIcon } from "lucide-react";

type Onward = NonNullable<InHand["onward"]>;

interface VisitNotesProps {
  readonly inHand: InHand;
}

/** What else the clerk should know: who sent the citizen, what comes after, how often they were called. */
export function VisitNotes({ inHand: { ticket, reason, recalls, sender, onward } }: VisitNotesProps) {
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
      {onward !== null && <Note icon={Clock}>{onwardText(onward, inHand, formats)}</Note>}
    </ul>
  );
}

/** What the citizen should be told before they leave this counter. */
function onwardText({ field, wait }: Onward, text: Catalogue["console"]["inHand"], formats: Formats): string {
  const name = formats.local(field.name);
  return wait === null
    ? text.onwardUnknown(name)
    : text.onward(name, formats.waitRange(wait.p50Minutes, wait.p90Minutes));
}

function Note({ icon: Icon, children }: { readonly icon: LucideIcon; readonly children: React.ReactNode }) {
  return (
    <li className="note">
      <Icon className="fact-icon" aria-hidden />
      <span>{children}</span>
    </li>
  );
}
