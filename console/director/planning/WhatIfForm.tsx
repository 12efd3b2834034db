import type { DirectorView } from "#shared/views/director-types.ts";
import { Button } from "#ui/components/Button.tsx";
import { SegmentedChoice } from "#ui/components/SegmentedChoice.tsx";
import { useText } from "#ui/text/use-text.ts";
import { Play } from "lucide-react";
import { Choice } from "./Choice.tsx";
import type { Names } from "./use-names.ts";
import { needsCounter, needsField, type WhatIfDraft } from "./what-if-draft.ts";

interface WhatIfFormProps {
  readonly view: DirectorView;
  readonly names: Names;
  readonly draft: WhatIfDraft;
  readonly onDraft: (draft: WhatIfDraft) => void;
  readonly onRun: () => void;
}

const BASES = ["yesterday", "forecast"] as const;
const KINDS = ["absence", "home", "extra-counter", "none"] as const;

/** Which day, with which change. */
export function WhatIfForm({ view, names, draft, onDraft, onRun }: WhatIfFormProps) {
  const text = useText().director.planning.whatIf;
  const change = (part: Partial<WhatIfDraft>): void => onDraft({ ...draft, ...part });
  const counters = view.counters.map(({ counterId, label, home }) => ({
    id: counterId,
    text: [label, home.map(names.field).join(", ")].join(" – "),
  }));
  const fields = view.fields.map(({ fieldId, letter }) => ({
    id: fieldId,
    text: `${letter} – ${names.field(fieldId)}`,
  }));
  return (
    <form
      className="what-if-form"
      onSubmit={(event) => {
        event.preventDefault();
        onRun();
      }}
    >
      <SegmentedChoice
        label={text.base}
        choices={BASES.map((id) => ({ id, text: text.bases[id] }))}
        value={draft.base}
        onChange={(base) => change({ base })}
      />
      <SegmentedChoice
        label={text.change}
        choices={KINDS.map((id) => ({ id, text: text.changes[id] }))}
        value={draft.kind}
        onChange={(kind) => change({ kind })}
      />
      {needsCounter(draft.kind) && (
        <Choice
          label={text.counter}
          choices={counters}
          value={draft.counterId}
          onChange={(counterId) => change({ counterId })}
        />
      )}
      {needsField(draft.kind) && (
        <Choice
          label={draft.kind === "home" ? text.toField : text.forField}
          choices={fields}
          value={draft.fieldId}
          onChange={(fieldId) => change({ fieldId })}
        />
      )}
      <Button type="submit" variant="primary" icon={Play}>
        {text.run}
      </Button>
    </form>
  );
}
