import { classId } from "#shared/kit/ids.ts";
import type { CardSeen } from "#shared/protocol/kiosk-bridge.ts";
import type { Catalogue, KioskView } from "#shared/views/kiosk-types.ts";
import { newCommandId } from "#ui/link/new-command-id.ts";
import type { Choice } from "../visit/apply-choice.ts";

/** What an appointment fills in for its citizen; null where there is none, or its field gives no numbers now. */
export function appointmentChoice(
  { procedures, classes }: Catalogue,
  view: KioskView | null,
  { appointment }: CardSeen,
): Choice | null {
  const procedure = procedures.find(({ id }) => id === appointment?.procedureId);
  const field = view?.fields.find(({ fieldId }) => fieldId === procedure?.fieldId);
  if (appointment === null || procedure === undefined || field === undefined || field.closedText !== null) return null;
  const isKnown = classes.some(({ id }) => id === appointment.classId);
  return {
    type: "appointment-found",
    procedureId: procedure.id,
    fieldId: procedure.fieldId,
    commandId: newCommandId(),
    classId: (isKnown ? appointment.classId : classes[0]?.id) ?? classId("normal"),
  };
}
