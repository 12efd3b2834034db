import { catalogueOf } from "#shared/i18n/catalogue.ts";
import type { Language } from "#shared/kit/local-text.ts";
import { SegmentedChoice } from "#ui/components/SegmentedChoice.tsx";
import { Switch } from "#ui/components/Switch.tsx";
import { TextField } from "#ui/components/TextField.tsx";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { CountStepper } from "./CountStepper.tsx";
import type { IssueCatalogue } from "./fetch-catalogue.ts";
import { type IssueDraft, MOST_PERSONS, type WrittenDraft } from "./issue-draft.ts";
import { PrintPlaceChoice } from "./PrintPlaceChoice.tsx";
import { ProcedurePicker } from "./ProcedurePicker.tsx";
import type { PrintPlace } from "./staff-link.ts";

const LONGEST = 200;

interface IssueFormProps {
  readonly catalogue: IssueCatalogue;
  readonly languages: readonly Language[];
  readonly places: readonly PrintPlace[];
  /** The centre's time now, "09:40": what a hand-written ticket begins with. */
  readonly clock: string;
  readonly draft: IssueDraft;
  readonly onDraft: (draft: IssueDraft) => void;
}

/** Everything that a ticket is asked for with; already set for most people but for the procedure. */
export function IssueForm({ catalogue, languages, places, clock, draft, onDraft }: IssueFormProps) {
  const text = useText().issue;
  const { local } = useFormats();
  const set = (part: Partial<IssueDraft>): void => onDraft({ ...draft, ...part });
  return (
    <div className="issue-form">
      <div className="issue-facts">
        <ProcedurePicker
          catalogue={catalogue}
          chosen={draft.procedures}
          onChange={(procedures) => set({ procedures })}
        />
        <Switch
          isSelected={draft.written !== null}
          onChange={(isOn) =>
            set({ written: isOn ? { clock, issuedAt: null, reason: text.writtenReasonUsual, unplaced: null } : null })
          }
        >
          {text.written}
        </Switch>
        {draft.written !== null && <Written written={draft.written} onChange={(written) => set({ written })} />}
      </div>
      <div className="issue-facts">
        <div className="issue-counts">
          {/* One paper is one person's. */}
          {!draft.written?.unplaced && (
            <CountStepper
              label={text.persons}
              value={draft.persons}
              max={MOST_PERSONS}
              onChange={(persons) => set({ persons })}
            />
          )}
          <CountStepper
            label={text.files}
            value={draft.files}
            max={catalogue.maxFiles}
            onChange={(files) => set({ files })}
          />
        </div>
        <SegmentedChoice
          label={text.personClass}
          choices={catalogue.classes.map(({ id, name }) => ({ id, text: local(name) }))}
          value={draft.classId}
          onChange={(classId) => set({ classId })}
        />
        <Switch isSelected={draft.wantsFetching} onChange={(wantsFetching) => set({ wantsFetching })}>
          {text.wantsFetching}
        </Switch>
        <SegmentedChoice
          label={text.language}
          choices={languages.map((id) => ({ id, text: catalogueOf(id).common.languageName }))}
          value={draft.language}
          onChange={(language) => set({ language })}
        />
        <PrintPlaceChoice places={places} mayBeNone value={draft.printAt} onChange={(printAt) => set({ printAt })} />
      </div>
    </div>
  );
}

interface WrittenProps {
  readonly written: WrittenDraft;
  readonly onChange: (written: WrittenDraft) => void;
}

function Written({ written, onChange }: WrittenProps) {
  const text = useText().issue;
  return (
    <div className="issue-written">
      <TextField
        label={text.writtenAt}
        hint={text.writtenHint}
        inputMode="numeric"
        maxLength={5}
        value={written.clock}
        onChange={(clock) => onChange({ ...written, clock })}
      />
      <TextField
        label={text.writtenReason}
        maxLength={LONGEST}
        value={written.reason}
        onChange={(reason) => onChange({ ...written, reason })}
      />
    </div>
  );
}
