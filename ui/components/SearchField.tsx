import { useText } from "#ui/text/use-text.ts";
import { Search, X } from "lucide-react";
import {
  Button as AriaButton,
  Input,
  SearchField as AriaSearchField,
  type SearchFieldProps as AriaSearchFieldProps,
} from "react-aria-components";
import "./button.css";
import "./text-field.css";
import "./search-field.css";

export interface SearchFieldProps extends Omit<AriaSearchFieldProps, "className" | "style" | "children"> {
  /** Read out, and shown while the field is empty. */
  readonly label: string;
  readonly size?: "kiosk" | "console" | undefined;
}

/** Finds as one types; pair it with `search` of shared/i18n, which needs no diacritics. */
export function SearchField({ label, size, ...rest }: SearchFieldProps) {
  const text = useText();
  return (
    <AriaSearchField {...rest} className="ui-search" data-size={size} aria-label={label}>
      <Search className="ui-icon" aria-hidden />
      <Input className="ui-input" placeholder={label} />
      <AriaButton className="ui-icon-button ui-search-clear" aria-label={text.common.clear}>
        <X className="ui-icon" aria-hidden />
      </AriaButton>
    </AriaSearchField>
  );
}
