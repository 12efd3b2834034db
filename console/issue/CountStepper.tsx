import { Minus, Plus } from "lucide-react";
import { Button, Group, Input, Label, NumberField } from "react-aria-components";

interface CountStepperProps {
  readonly label: string;
  readonly value: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}

/** A small number, by its buttons, the arrow keys, or typed. */
export function CountStepper({ label, value, max, onChange }: CountStepperProps) {
  return (
    <NumberField
      className="issue-count"
      value={value}
      minValue={1}
      maxValue={max}
      onChange={(next) => onChange(Number.isNaN(next) ? 1 : next)}
    >
      <Label className="ui-label">{label}</Label>
      <Group className="issue-count-group">
        <Button slot="decrement" className="ui-button" data-variant="secondary">
          <Minus className="ui-icon" aria-hidden />
        </Button>
        <Input className="ui-input" />
        <Button slot="increment" className="ui-button" data-variant="secondary">
          <Plus className="ui-icon" aria-hidden />
        </Button>
      </Group>
    </NumberField>
  );
}
