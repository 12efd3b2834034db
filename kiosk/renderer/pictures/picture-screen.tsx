import type { ReactNode } from "react";
import type { StepProps } from "../screens/step-props.ts";
import type { Visit } from "../visit/visit.ts";
import { PictureConfirm } from "./PictureConfirm.tsx";
import { PictureFields } from "./PictureFields.tsx";
import { PictureProcedures } from "./PictureProcedures.tsx";

/** The screen of a step in pictures; null where the usual one speaks for itself. */
export function pictureScreen(visit: Visit, steps: StepProps): ReactNode {
  switch (visit.step) {
    case "fields":
      return <PictureFields {...steps} />;
    case "procedures":
      return <PictureProcedures {...steps} fieldId={visit.fieldId} />;
    case "confirm":
      return <PictureConfirm {...steps} draft={visit.draft} />;
    default:
      return null;
  }
}
