import { createElement } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";
import type { Picture } from "./PictureButton.tsx";

interface PictureChoiceProps {
  readonly label: string;
  readonly items: readonly Picture[];
  readonly chosen: string;
}

/** One of several pictures; a touch says it and marks it, for it can be marked otherwise as long as the number is not taken. */
export function PictureChoice({ label, items, chosen }: PictureChoiceProps) {
  return (
    <RadioGroup
      className="kiosk-picture-choice"
      value={chosen}
      onChange={(key) => items.find((each) => each.key === key)?.onChoose()}
    >
      <Label className="ui-visually-hidden">{label}</Label>
      {items.map(({ key, name, picture }) => (
        <Radio key={key} value={key} className="kiosk-picture" aria-label={name}>
          <span className="kiosk-picture-tile">
            {createElement(picture, { strokeWidth: 1.5, "aria-hidden": true })}
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
