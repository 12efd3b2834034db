import type { PrinterFaults, PrinterFaultsChange } from "#shared/protocol/virtual-printer.ts";
import { SegmentedChoice } from "#ui/components/SegmentedChoice.tsx";
import { useText } from "#ui/text/use-text.ts";
import { SPEEDS, speedOf } from "./troubles.ts";

interface ConditionsProps {
  readonly faults: PrinterFaults;
  readonly onChange: (change: PrinterFaultsChange) => void;
}

/** The state of each part, which stays until it is changed. */
export const Conditions = (props: ConditionsProps) => (
  <>
    <WithinReach {...props} />
    <Inside {...props} />
  </>
);

/** What whoever stands before the printer can mend. */
function WithinReach({ faults, onChange }: ConditionsProps) {
  const text = useText().printer;
  return (
    <>
      <SegmentedChoice
        label={text.paper}
        value={faults.paper}
        onChange={(paper) => onChange({ paper })}
        choices={[
          { id: "ok", text: text.paperOk },
          { id: "near-end", text: text.paperLow },
          { id: "out", text: text.paperOut },
        ]}
      />
      <SegmentedChoice
        label={text.cover}
        value={faults.cover}
        onChange={(cover) => onChange({ cover })}
        choices={[
          { id: "closed", text: text.closed },
          { id: "open", text: text.open },
        ]}
      />
      <SegmentedChoice
        label={text.cutter}
        value={faults.cutter}
        onChange={(cutter) => onChange({ cutter })}
        choices={[
          { id: "ok", text: text.works },
          { id: "jammed", text: text.jammed },
        ]}
      />
    </>
  );
}

/** What nobody sees from outside. */
function Inside({ faults, onChange }: ConditionsProps) {
  const text = useText().printer;
  return (
    <>
      <SegmentedChoice
        label={text.head}
        value={faults.error}
        onChange={(error) => onChange({ error })}
        choices={[
          { id: "none", text: text.headFine },
          { id: "overheated", text: text.overheated },
          { id: "broken", text: text.broken },
        ]}
      />
      <SegmentedChoice
        label={text.power}
        value={faults.power}
        onChange={(power) => onChange({ power })}
        choices={[
          { id: "on", text: text.on },
          { id: "off", text: text.off },
        ]}
      />
      <SegmentedChoice
        label={text.answers}
        value={faults.answers}
        onChange={(answers) => onChange({ answers })}
        choices={[
          { id: "all", text: text.answersAll },
          { id: "status-only", text: text.answersStatus },
          { id: "none", text: text.answersNone },
        ]}
      />
      <SegmentedChoice
        label={text.speed}
        value={speedOf(faults.mmPerSecond)}
        onChange={(speed) => onChange({ mmPerSecond: SPEEDS[speed] })}
        choices={[
          { id: "slow", text: text.slow },
          { id: "usual", text: text.usual },
          { id: "fast", text: text.fast },
        ]}
      />
    </>
  );
}
