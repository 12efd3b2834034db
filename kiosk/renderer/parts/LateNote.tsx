import { closingOf } from "#shared/domain/openings.ts";
import { mayMissClosing } from "#shared/views/closing-risk.ts";
import { Button } from "#ui/components/Button.tsx";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { ClockAlert, Signpost } from "lucide-react";
import { lineOfDraft } from "../visit/line-of-draft.ts";
import type { Lobby } from "../visit/scene.ts";
import type { Draft } from "../visit/visit.ts";
import "./hours-note.css";

interface LateNoteProps {
  readonly draft: Draft;
  readonly lobby: Lobby;
  readonly onOtherWays: () => void;
}

/** Says before the ticket that its turn may not come today, and leads to what else can be done; nothing while it will. */
export function LateNote({ draft, lobby, onOtherWays }: LateNoteProps) {
  const text = useText().kiosk;
  const { time } = useFormats();
  const { view, now, isAlone } = lobby;
  const line = lineOfDraft(draft, lobby);
  const closesAt = view.hours === null ? null : closingOf(view.hours);
  if (isAlone || line === null || closesAt === null || !mayMissClosing(line, view.hours, now)) return null;
  return (
    <section className="kiosk-panel kiosk-late">
      <ClockAlert className="kiosk-late-mark" aria-hidden />
      <div>
        <h2 className="kiosk-panel-title">{text.lateTitle}</h2>
        <p>{text.lateMore(time(closesAt))}</p>
      </div>
      <Button icon={Signpost} onPress={onOtherWays}>
        {text.otherWays}
      </Button>
    </section>
  );
}
