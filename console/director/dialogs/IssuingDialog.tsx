import { catalogueOf } from "#shared/i18n/catalogue.ts";
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
import { timesAhead } from "./times-ahead.ts";
import { UsualClosures } from "./UsualClosures.tsx";
import "./dialogs.css";

const LONGEST = 200;

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
        maxLength={LONGEST}
        value={draft.reason}
        onChange={(reason) => setDraft({ ...draft, reason })}
      />
      <TextField
        label={issuing.publicText}
        hint={issuing.publicHint}
        maxLength={LONGEST}
        value={draft.publicText.vi}
        onChange={(changed) => setDraft(withPublicText(draft, "vi", changed))}
      />
      <div className="translations">
        {view.languages
          .filter((language) => language !== "vi")
          .map((language) => (
            <TextField
              key={language}
              label={issuing.translation(catalogueOf(language).common.languageName)}
              maxLength={LONGEST}
              value={draft.publicText[language] ?? ""}
              onChange={(changed) => setDraft(withPublicText(draft, language, changed))}
            />
          ))}
      </div>
    </StaffDialog>
  );
}
