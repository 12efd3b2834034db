import { useFormats, useText } from "#ui/text/use-text.ts";
import { fieldPictogram } from "../parts/field-pictogram.ts";
import { Screen } from "../parts/Screen.tsx";
import { ScrollArea } from "../parts/ScrollArea.tsx";
import type { StepProps } from "../screens/step-props.ts";
import { PictureGrid } from "./PictureGrid.tsx";

/** The fields as pictures. */
export function PictureFields({ lobby, choose }: StepProps) {
  const text = useText();
  const formats = useFormats();
  const items = lobby.view.fields.map((field) => ({
    key: field.fieldId,
    name: formats.local(field.name),
    picture: fieldPictogram(field.name),
    letter: field.letter,
    onChoose: () => choose({ type: "field-chosen", fieldId: field.fieldId, isClosed: field.closedText !== null }),
  }));
  return (
    <Screen title={text.kiosk.chooseField}>
      <ScrollArea label={text.kiosk.chooseField}>
        <PictureGrid items={items} />
      </ScrollArea>
    </Screen>
  );
}
