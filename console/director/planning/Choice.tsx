import { useId } from "react";
import "./choice.css";

interface ChoiceProps {
  readonly label: string;
  readonly choices: readonly { readonly id: string; readonly text: string }[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** One of many, in the browser's own list. */
export function Choice({ label, choices, value, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div className="plan-choice">
      <label className="ui-label" htmlFor={id}>
        {label}
      </label>
      <select className="plan-select" id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {choices.map((each) => (
          <option key={each.id} value={each.id}>
            {each.text}
          </option>
        ))}
      </select>
    </div>
  );
}
