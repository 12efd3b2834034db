import type { FieldId } from "#shared/kit/ids.ts";
import { Button } from "#ui/components/Button.tsx";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { LayoutGrid } from "lucide-react";
import { FieldTile } from "../parts/FieldTile.tsx";
import { Screen } from "../parts/Screen.tsx";
import type { StepProps } from "./step-props.ts";
import "./calm.css";

interface FieldClosedScreenProps extends StepProps {
  readonly fieldId: FieldId;
}

/** A field that gives no tickets now, with the centre's own words for it. */
export function FieldClosedScreen({ fieldId, lobby, choose }: FieldClosedScreenProps) {
  const text = useText();
  const formats = useFormats();
  const field = lobby.view.fields.find((each) => each.fieldId === fieldId);
  if (field === undefined) return null;
  const back = (
    <Button variant="primary" isWide icon={LayoutGrid} onPress={() => choose({ type: "went-back" })}>
      {text.kiosk.otherField}
    </Button>
  );
  return (
    <Screen title={text.kiosk.fieldClosedTitle(formats.local(field.name))} stand="middle" nav={back}>
      <div className="kiosk-calm-mark">
        <FieldTile field={field} />
      </div>
      <p className="kiosk-calm-text">{field.closedText !== null && formats.local(field.closedText)}</p>
    </Screen>
  );
}
