import type { PauseReason } from "#shared/domain/command.ts";
import { MINUTE_MS } from "#shared/kit/time.ts";
import { SegmentedChoice } from "#ui/components/SegmentedChoice.tsx";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { useState } from "react";
import { NumberedChoices } from "./NumberedChoices.tsx";

const MINUTES = [5, 10, 15, 30];
const UNTOLD = "0";

interface PauseFormProps {
  /** `forMs`: in how long the clerk expects to be back; undefined where they do not say. */
  readonly onPause: (reason: PauseReason, forMs: number | undefined) => void;
}

/** When the clerk expects to be back, if they know, then why: the reason ends the question. */
export function PauseForm({ onPause }: PauseFormProps) {
  const text = useText().console;
  const formats = useFormats();
  const [minutes, setMinutes] = useState(UNTOLD);
  const known = MINUTES.map((each) => ({ id: String(each), text: formats.duration(each * MINUTE_MS) }));
  return (
    <>
      <SegmentedChoice
        label={text.dialog.pauseFor}
        choices={[{ id: UNTOLD, text: text.dialog.pauseOpen }, ...known]}
        value={minutes}
        onChange={setMinutes}
      />
      <NumberedChoices
        choices={text.reason.pause}
        onChoose={(reason) => onPause(reason, minutes === UNTOLD ? undefined : Number(minutes) * MINUTE_MS)}
      />
    </>
  );
}
