import { classId } from "#shared/kit/ids.ts";
import type { Catalogue } from "#shared/views/kiosk-types.ts";
import { newCommandId } from "#ui/link/new-command-id.ts";
import type { Choice } from "./apply-choice.ts";
import type { Lobby } from "./scene.ts";

/** What touching a procedure means; the class is the normal one, the centre's first, until the citizen says otherwise. */
export function procedureChoice({ view, catalogue }: Lobby, procedure: Catalogue["procedures"][number]): Choice {
  const field = view.fields.find((each) => each.fieldId === procedure.fieldId);
  return {
    type: "procedure-chosen",
    procedureId: procedure.id,
    fieldId: procedure.fieldId,
    isClosed: field === undefined || field.closedText !== null,
    commandId: newCommandId(),
    classId: catalogue.classes[0]?.id ?? classId("normal"),
  };
}
