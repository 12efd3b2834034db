import type { ReactNode } from "react";
import {
  FieldError,
  Input,
  Label,
  Text,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from "react-aria-components";
import "./text-field.css";

export interface TextFieldProps extends Omit<AriaTextFieldProps, "className" | "style" | "children"> {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly placeholder?: string;
  readonly size?: "kiosk" | "console" | undefined;
}

/** One line of typed text with its label; an error is read out with the field. */
export function TextField({ label, hint, error, placeholder, size, ...rest }: TextFieldProps) {
  return (
    <AriaTextField {...rest} className="ui-text-field" data-size={size} isInvalid={error !== undefined}>
      <Label className="ui-label">{label}</Label>
      <Input className="ui-input" {...(placeholder === undefined ? {} : { placeholder })} />
      {hint !== undefined && (
        <Text slot="description" className="ui-hint">
          {hint}
        </Text>
      )}
      <FieldError className="ui-field-error">{error}</FieldError>
    </AriaTextField>
  );
}
