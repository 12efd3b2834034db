import { Button } from "#ui/components/Button.tsx";
import { SegmentedChoice } from "#ui/components/SegmentedChoice.tsx";
import { useLanguage, useText } from "#ui/text/use-text.ts";
import { usualDraft, usualDraftUntil, type ClosureDraft, type Usual, type UsualUntil } from "./closure-draft.ts";
import { usualEnd } from "./times-ahead.ts";

const USUAL = ["noMore", "tooMany", "hours", "power", "network", "system"] as const satisfies readonly Usual[];
const USUAL_UNTIL = ["lunch", "meeting"] as const satisfies readonly UsualUntil[];

interface UsualClosuresProps {
  readonly draft: ClosureDraft;
  /** The times of the day at which issuing may begin again. */
  readonly times: readonly string[];
  readonly onDraft: (draft: ClosureDraft) => void;
}

/** The closures that happen everywhere, one touch each, ready in every language; one that has an end asks only when. */
export function UsualClosures({ draft: { until }, times, onDraft }: UsualClosuresProps) {
  const text = useText().director.issuing;
  const { language } = useLanguage();
  return (
    <>
      <div className="suggestions">
        {USUAL.map((usual) => (
          <Button key={usual} onPress={() => onDraft(usualDraft(language, usual))}>
            {text.usual[usual].name}
          </Button>
        ))}
        {USUAL_UNTIL.map((usual) => (
          <Button key={usual} onPress={() => onDraft(usualDraftUntil(language, usual, usualEnd(usual, times)))}>
            {text.usualUntil[usual].name}
          </Button>
        ))}
      </div>
      {until !== null && (
        <SegmentedChoice
          label={text.returnsAt}
          choices={times.map((time) => ({ id: time, text: time }))}
          value={until.time}
          onChange={(time) => onDraft(usualDraftUntil(language, until.usual, time))}
        />
      )}
    </>
  );
}
