import type { FieldId } from "#shared/kit/ids.ts";
import type { DirectorView } from "#shared/views/view-types.ts";
import { Button } from "#ui/components/Button.tsx";
import { Dialog } from "#ui/components/Dialog.tsx";
import { TextField } from "#ui/components/TextField.tsx";
import type { CommandInput } from "#ui/link/create-link.ts";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { TicketX } from "lucide-react";
import { useState } from "react";
import "./dialogs.css";

const LONGEST = 200;

interface IssuingDialogProps {
  readonly view: DirectorView;
  /** Null for the whole centre. */
  readonly fieldId: FieldId | null;
  readonly onClose: () => void;
  readonly onRun: (command: CommandInput) => void;
}

/** Stops issuing with a reason for the record and a text for the public; usual ones are one touch away. */
export function IssuingDialog({ view, fieldId, onClose, onRun }: IssuingDialogProps) {
  const text = useText();
  const formats = useFormats();
  const [notice, setNotice] = useState({ reason: "", publicText: "" });
  const { issuing } = text.director;
  const field = view.fields.find((each) => each.fieldId === fieldId);
  const reason = notice.reason.trim();
  const publicText = notice.publicText.trim();
  return (
    <Dialog
      title={issuing.closeTitle(field === undefined ? issuing.wholeCentre : formats.local(field.name))}
      width="wide"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{text.common.cancel}</Button>
          <Button
            variant="danger"
            icon={TicketX}
            isDisabled={reason === "" || publicText === ""}
            onPress={() => onRun({ type: "CloseIssuing", fieldId, reason, publicText })}
          >
            {issuing.submit}
          </Button>
        </>
      }
    >
      <div className="suggestions">
        {Object.values(issuing.suggestions).map((usual) => (
          <Button key={usual.name} onPress={() => setNotice({ reason: usual.name, publicText: usual.publicText })}>
            {usual.name}
          </Button>
        ))}
      </div>
      <TextField
        label={issuing.reason}
        maxLength={LONGEST}
        value={notice.reason}
        onChange={(changed) => setNotice({ ...notice, reason: changed })}
      />
      <TextField
        label={issuing.publicText}
        hint={issuing.publicHint}
        maxLength={LONGEST}
        value={notice.publicText}
        onChange={(changed) => setNotice({ ...notice, publicText: changed })}
      />
    </Dialog>
  );
}
