import { useText } from "#ui/text/use-text.ts";
import { UserRoundCheck } from "lucide-react";
import "../help/help-call.css";

/** Says that staff press for a citizen, until the ticket is there or the screen starts again. */
export function AssistedNote() {
  return (
    <div className="kiosk-help" data-stage="assisted">
      <output className="kiosk-help-words">
        <UserRoundCheck aria-hidden />
        <strong>{useText().kioskStaff.issuing}</strong>
      </output>
    </div>
  );
}
