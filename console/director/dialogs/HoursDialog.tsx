import type { OfficeHours } from "#shared/domain/openings.ts";
import { Button } from "#ui/components/Button.tsx";
import { TextField } from "#ui/components/TextField.tsx";
import type { CommandInput } from "#ui/link/create-link.ts";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { CalendarClock, Plus, X } from "lucide-react";
import { useState } from "react";
import { StaffDialog } from "../../dialog/StaffDialog.tsx";
import { hoursDraft, hoursOf, isOutOfOrder, type StretchDraft } from "./hours-draft.ts";
import "./dialogs.css";

const MOST_STRETCHES = 4;
const LONGEST = 200;
/** Typed, not picked: a picker shows the hours as the machine's own language has them. */
const SUCH_AS = "07:30";

interface HoursDialogProps {
  readonly hours: OfficeHours;
  readonly onClose: () => void;
  readonly onRun: (command: CommandInput) => void;
}

/** Other hours for today alone: longer, shorter or none, with a reason for the record. */
export function HoursDialog({ hours, onClose, onRun }: HoursDialogProps) {
  const text = useText();
  const { time } = useFormats();
  const [draft, setDraft] = useState(() => hoursDraft(hours, time));
  const { stretches } = draft;
  const changed = hoursOf(draft);
  const setStretches = (next: readonly StretchDraft[]): void => setDraft({ ...draft, stretches: next });
  const isWrong = isOutOfOrder(draft);
  return (
    <StaffDialog
      title={text.director.hours.title}
      width="wide"
      onClose={onClose}
      leaveBy="cancel"
      action={
        <Button
          variant="primary"
          icon={CalendarClock}
          isDisabled={changed === null}
          onPress={() => changed !== null && onRun({ type: "ChangeHours", ...changed, hours: [...changed.hours] })}
        >
          {text.director.hours.submit}
        </Button>
      }
    >
      <p>{text.director.hours.intro}</p>
      {stretches.length === 0 && <p>{text.director.hours.none}</p>}
      {stretches.map((stretch, index) => (
        <Stretch
          // A stretch is its place in the day.
          key={index}
          number={index + 1}
          stretch={stretch}
          onChange={(next) => setStretches(stretches.with(index, next))}
          onRemove={() => setStretches(stretches.toSpliced(index, 1))}
        />
      ))}
      {isWrong && <p className="ui-field-error">{text.director.hours.wrong}</p>}
      {stretches.length < MOST_STRETCHES && (
        <Button icon={Plus} onPress={() => setStretches([...stretches, { from: "", to: "" }])}>
          {text.director.hours.add}
        </Button>
      )}
      <TextField
        label={text.director.hours.reason}
        maxLength={LONGEST}
        value={draft.reason}
        onChange={(reason) => setDraft({ ...draft, reason })}
      />
    </StaffDialog>
  );
}

interface StretchProps {
  readonly number: number;
  readonly stretch: StretchDraft;
  readonly onChange: (stretch: StretchDraft) => void;
  readonly onRemove: () => void;
}

function Stretch({ number, stretch, onChange, onRemove }: StretchProps) {
  const text = useText().director.hours;
  return (
    <fieldset className="stretch" aria-label={text.stretch(number)}>
      <TextField
        label={text.from}
        placeholder={SUCH_AS}
        value={stretch.from}
        onChange={(from) => onChange({ ...stretch, from })}
      />
      <TextField
        label={text.to}
        placeholder={SUCH_AS}
        value={stretch.to}
        onChange={(to) => onChange({ ...stretch, to })}
      />
      <Button variant="quiet" aria-label={text.remove(number)} onPress={onRemove}>
        <X className="ui-icon" aria-hidden />
      </Button>
    </fieldset>
  );
}
