import { useFormats, useText } from "#ui/text/use-text.ts";
import { CircleSlash } from "lucide-react";
import { createElement } from "react";
import { fieldPictogram } from "../parts/field-pictogram.ts";
import { Screen } from "../parts/Screen.tsx";
import { ScrollArea } from "../parts/ScrollArea.tsx";
import type { StepProps } from "../screens/step-props.ts";
import type { Draft } from "../visit/visit.ts";
import { classPictogram } from "./class-pictogram.ts";
import { PictureChoice } from "./PictureChoice.tsx";
import { PictureFiles } from "./PictureFiles.tsx";
import { PictureWays } from "./PictureWays.tsx";
import { procedurePictogram } from "./procedure-pictogram.ts";

interface PictureConfirmProps extends StepProps {
  readonly draft: Draft;
}

/** What was chosen, of how many files where there can be many, whether one has a priority, and the way to the number. */
export function PictureConfirm({ draft, lobby, choose, restart }: PictureConfirmProps) {
  const text = useText();
  const formats = useFormats();
  const procedure = lobby.catalogue.procedures.find(({ id }) => id === draft.procedureId);
  const field = lobby.view.fields.find(({ fieldId }) => fieldId === draft.fieldId);
  if (procedure === undefined || field === undefined) return null;
  const picture = procedurePictogram(procedure.name) ?? fieldPictogram(field.name);
  const classes = lobby.catalogue.classes.map(({ id, name, isPriority }) => ({
    key: id,
    name: isPriority ? formats.local(name) : text.kiosk.classNone,
    picture: isPriority ? classPictogram(name) : CircleSlash,
    onChoose: () => choose({ type: "class-chosen", classId: id }),
  }));
  return (
    <Screen title={formats.local(procedure.name)} nav={<PictureWays choose={choose} restart={restart} mayTake />}>
      <ScrollArea label={text.kiosk.confirm}>
        <div className="kiosk-picture-confirm">
          <div className="kiosk-picture-what">
            <span className="kiosk-picture-tile" data-field-letter={field.letter} aria-hidden>
              {createElement(picture, { strokeWidth: 1.25 })}
              <span className="kiosk-picture-letter">{field.letter}</span>
            </span>
            {procedure.asksFiles && (
              <PictureFiles
                files={draft.files}
                max={lobby.catalogue.maxFiles}
                onChange={(files) => choose({ type: "files-set", files })}
              />
            )}
          </div>
          <PictureChoice label={text.kiosk.classQuestion} items={classes} chosen={draft.classId} />
        </div>
      </ScrollArea>
    </Screen>
  );
}
