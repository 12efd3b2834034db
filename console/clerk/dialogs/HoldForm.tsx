import type { HoldReason } from "#shared/domain/command.ts";
import { MINUTE_MS } from "#shared/kit/time.ts";
import { SegmentedChoice } from "#ui/components/SegmentedChoice.tsx";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { useState } from "react";
import { NumberedChoices } from "./NumberedChoices.tsx";

const MINUTES = [10, 15, 30, 60, 120];
const USUAL_MINUTES = 30;

interface HoldFormProps {
  readonly holdMaxMs: number;
  readonly onHold: (reason: HoldReason, forMs: number) => void;
}

/** For how long, then why: the reason ends the question. */
export function HoldForm({ holdMaxMs, onHold }: HoldFormProps) {
  const text = useText().console;
  const formats = useFormats();
  const allowed = MINUTES.filter((minutes) => minutes * MINUTE_MS <= holdMaxMs);
  const usual = allowed.findLast((minutes) => minutes <= USUAL_MINUTES) ?? holdMaxMs / MINUTE_MS;
  const [minutes, setMinutes] = useState(String(usual));
  return (
    <>
      {allowed.length > 0 && (
        <SegmentedChoice
          label={text.dialog.holdFor}
          choices={allowed.map((each) => ({ id: String(each), text: formats.duration(each * MINUTE_MS) }))}
          value={minutes}
          onChange={setMinutes}
        />
      )}
      <NumberedChoices choices={text.reason.hold} onChoose={(reason) => onHold(reason, Number(minutes) * MINUTE_MS)} />
    </>
  );
}
