import type { FieldId } from "#shared/kit/ids.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import type { DirectorView } from "#shared/views/director-types.ts";
import { Button } from "#ui/components/Button.tsx";
import { TextField } from "#ui/components/TextField.tsx";
import type { CommandInput } from "#ui/link/create-link.ts";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { TicketX } from "lucide-react";
import { useState } from "react";
import { StaffDialog } from "../../dialog/StaffDialog.tsx";
import { emptyDraft, noticeOf, withPublicText } from "./closure-draft.ts";
import { PublicTextFields } from "./PublicTextFields.tsx";
import { timesAhead } from "./times-ahead.ts";
import { UsualClosures } from "./UsualClosures.tsx";

const LONGEST_REASON = 200;

interface IssuingDialogProps {
  readonly view: DirectorView;
  readonly now: EpochMs;
  /** Null for the whole centre. */
  readonly fieldId: FieldId | null;
  readonly onClose: () => void;
  readonly onRun: (command: CommandInput) => void;
}

/** Stops issuing with a reason for the record and a text for the public, in every language that the centre speaks. */
export function IssuingDialog({ view, now, fieldId, onClose, onRun }: IssuingDialogProps) {
  const text = useText();
  const formats = useFormats();
  const [draft, setDraft] = useState(emptyDraft);
  // The choices stay as they were when the question was asked, however long it takes to answer.
  const [times] = useState(() => timesAhead(now, view.timeZone));
  const { issuing } = text.director;
  const field = view.fields.find((each) => each.fieldId === fieldId);
  const notice = noticeOf(draft);
  return (
    <StaffDialog
      title={issuing.closeTitle(field === undefined ? issuing.wholeCentre : formats.local(field.name))}
      width="wide"
      onClose={onClose}
      leaveBy="cancel"
      action={
        <Button
          variant="danger"
          icon={TicketX}
          isDisabled={notice === null}
          onPress={() => notice !== null && onRun({ type: "CloseIssuing", fieldId, ...notice })}
        >
          {issuing.submit}
        </Button>
      }
    >
      <UsualClosures draft={draft} times={times} onDraft={setDraft} />
      <TextField
        label={issuing.reason}
        maxLength={LONGEST_REASON}
        value={draft.reason}
        onChange={(reason) => setDraft({ ...draft, reason })}
      />
      <PublicTextFields
        label={issuing.publicText}
        hint={issuing.publicHint}
        languages={view.languages}
        text={draft.publicText}
        onChange={(language, words) => setDraft(withPublicText(draft, language, words))}
      />
    </StaffDialog>
  );
}
