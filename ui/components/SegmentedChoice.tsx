import { Label, Radio, RadioGroup } from "react-aria-components";
import "./text-field.css";
import "./segmented-choice.css";

/** One thing to choose. */
interface Choice<Id extends string> {
  readonly id: Id;
  readonly text: string;
  readonly isDisabled?: boolean;
}

interface SegmentedChoiceProps<Id extends string> {
  readonly label: string;
  readonly choices: readonly Choice<Id>[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
  readonly size?: "kiosk" | "console" | undefined;
}

/** One of a few, all of them in view; the arrow keys move between them. */
export function SegmentedChoice<Id extends string>(props: SegmentedChoiceProps<Id>) {
  const { label, choices, value, onChange, size } = props;
  return (
    <RadioGroup
      className="ui-segments-group"
      data-size={size}
      orientation="horizontal"
      value={value}
      onChange={(raw) => {
        const chosen = choices.find(({ id }) => id === raw);
        if (chosen !== undefined) onChange(chosen.id);
      }}
    >
      <Label className="ui-label">{label}</Label>
      <div className="ui-segments">
        {choices.map(({ id, text, isDisabled }) => (
          <Radio key={id} value={id} className="ui-segment" isDisabled={isDisabled ?? false}>
            {text}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
