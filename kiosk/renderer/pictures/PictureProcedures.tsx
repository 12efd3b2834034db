import type { FieldId } from "#shared/kit/ids.ts";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { fieldPictogram } from "../parts/field-pictogram.ts";
import { Screen } from "../parts/Screen.tsx";
import { ScrollArea } from "../parts/ScrollArea.tsx";
import type { StepProps } from "../screens/step-props.ts";
import { procedureChoice } from "../visit/procedure-choice.ts";
import { PictureGrid } from "./PictureGrid.tsx";
import { PictureWays } from "./PictureWays.tsx";
import { procedurePictogram } from "./procedure-pictogram.ts";

interface PictureProceduresProps extends StepProps {
  readonly fieldId: FieldId;
}

/** The procedures of one field as pictures, in the catalogue's order. */
export function PictureProcedures({ fieldId, lobby, choose, restart }: PictureProceduresProps) {
  const text = useText();
  const formats = useFormats();
  const field = lobby.view.fields.find((each) => each.fieldId === fieldId);
  const procedures = lobby.catalogue.procedures.filter((each) => each.fieldId === fieldId);
  const items = procedures.map((procedure) => ({
    key: procedure.id,
    name: formats.local(procedure.name),
    picture: procedurePictogram(procedure.name) ?? fieldPictogram(field?.name ?? procedure.name),
    letter: field?.letter,
    onChoose: () => choose(procedureChoice(lobby, procedure)),
  }));
  return (
    <Screen title={text.kiosk.chooseProcedure} nav={<PictureWays choose={choose} restart={restart} />}>
      <ScrollArea label={text.kiosk.chooseProcedure}>
        <PictureGrid items={items} />
      </ScrollArea>
    </Screen>
  );
}
