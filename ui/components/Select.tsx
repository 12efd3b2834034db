import { useText } from "#ui/text/use-text.ts";
import { Check, ChevronDown } from "lucide-react";
import {
  Button as AriaButton,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
} from "react-aria-components";
import "./text-field.css";
import "./select.css";

/** One thing to choose. */
export interface Choice<Id extends string> {
  readonly id: Id;
  readonly text: string;
  readonly isDisabled?: boolean;
}

interface SelectProps<Id extends string> {
  readonly label: string;
  readonly choices: readonly Choice<Id>[];
  readonly value: Id | null;
  readonly onChange: (id: Id) => void;
  readonly isDisabled?: boolean;
  readonly size?: "kiosk" | "console" | undefined;
}

/** One of several, in a list that opens. On a kiosk prefer large buttons. */
export function Select<Id extends string>({ label, choices, value, onChange, isDisabled, size }: SelectProps<Id>) {
  const text = useText();
  return (
    <AriaSelect
      className="ui-select"
      data-size={size}
      isDisabled={isDisabled ?? false}
      placeholder={text.common.choose}
      value={value}
      onChange={(key) => {
        const chosen = choices.find((choice) => choice.id === key);
        if (chosen !== undefined) onChange(chosen.id);
      }}
    >
      <Label className="ui-label">{label}</Label>
      <AriaButton className="ui-input ui-select-button">
        <SelectValue className="ui-select-value" />
        <ChevronDown className="ui-icon" aria-hidden />
      </AriaButton>
      <Popover className="ui-popover">
        <ListBox className="ui-list" items={choices}>
          {(choice) => (
            <ListBoxItem
              id={choice.id}
              textValue={choice.text}
              className="ui-list-item"
              isDisabled={choice.isDisabled ?? false}
            >
              <span>{choice.text}</span>
              <Check className="ui-icon ui-list-check" aria-hidden />
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
