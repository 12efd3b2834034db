import type { ClassId } from "#shared/kit/ids.ts";
import type { Catalogue } from "#shared/views/kiosk-types.ts";
import { Switch } from "#ui/components/Switch.tsx";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { Check } from "lucide-react";
import { Label, Radio, RadioGroup } from "react-aria-components";
import "./class-choice.css";

interface ClassChoiceProps {
  readonly classes: Catalogue["classes"];
  readonly chosen: ClassId;
  readonly onChoose: (classId: ClassId) => void;
  /** Whether the paper is to name a priority. */
  readonly isShown: boolean;
  readonly onShow: (isShown: boolean) => void;
  /** Whether the clerk is to come for them. */
  readonly wantsFetching: boolean;
  readonly onWish: (isWanted: boolean) => void;
}

/** Whether the citizen has a priority; "no" is chosen already, and nobody has to say why. */
export function ClassChoice({ classes, chosen, onChoose, ...wishes }: ClassChoiceProps) {
  const text = useText();
  const formats = useFormats();
  const isPriority = classes.find((each) => each.id === chosen)?.isPriority === true;
  return (
    <>
      <RadioGroup
        className="kiosk-panel kiosk-classes"
        value={chosen}
        onChange={(id) => {
          const found = classes.find((each) => each.id === id);
          if (found !== undefined) onChoose(found.id);
        }}
      >
        <Label className="kiosk-panel-title">{text.kiosk.classQuestion}</Label>
        <div className="kiosk-class-list">
          {classes.map((each) => (
            <Radio key={each.id} value={each.id} className="kiosk-class">
              <span className="kiosk-class-dot" aria-hidden>
                <Check />
              </span>
              {each.isPriority ? formats.local(each.name) : text.kiosk.classNone}
            </Radio>
          ))}
        </div>
        {isPriority && <p className="kiosk-remark">{text.kiosk.classChecked}</p>}
      </RadioGroup>
      {isPriority && (
        <>
          <Switch isSelected={wishes.wantsFetching} onChange={wishes.onWish}>
            {text.kiosk.fetchMe}
          </Switch>
          <Switch isSelected={wishes.isShown} onChange={wishes.onShow}>
            {text.kiosk.classShown}
          </Switch>
        </>
      )}
    </>
  );
}
