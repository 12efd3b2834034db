import type { Centre } from "#shared/domain/centre.ts";
import type { QueueState } from "#shared/domain/state.ts";
import type { ChosenAtKiosk } from "#shared/domain/unplaced.ts";
import type { DeviceId } from "#shared/kit/ids.ts";
import type { UnplacedCard } from "./director-types.ts";

/** Tickets on paper that no line takes, the oldest first, until somebody has seen to each. */
export const unplacedCards = (
  { kept, centre }: QueueState,
  devices: readonly { readonly deviceId: DeviceId; readonly name: string }[],
): readonly UnplacedCard[] =>
  [...kept.unplaced.values()]
    .toSorted((one, other) => one.issuedAt - other.issuedAt)
    .map(({ press, number, fieldId, procedureId, issuedAt, deviceId, chosen }) => ({
      press,
      number,
      fieldName: centre.fields.find(({ id }) => id === fieldId)?.name ?? null,
      procedureId: centre.procedures.find(({ id }) => id === procedureId)?.id ?? null,
      kioskName: devices.find((device) => device.deviceId === deviceId)?.name ?? null,
      issuedAt,
      chosen: chosen === undefined ? null : stillKnown(chosen, centre),
    }));

/** As a ticket that is brought is taken: a class that left counts as normal, procedures that left are left out. */
const stillKnown = (chosen: ChosenAtKiosk, { classes, procedures, settings }: Centre): ChosenAtKiosk => ({
  ...chosen,
  classId: (classes.find(({ id }) => id === chosen.classId) ?? classes[0])?.id ?? chosen.classId,
  files: Math.min(chosen.files, settings.maxFiles),
  thenProcedures: chosen.thenProcedures
    .filter((wanted) => procedures.some(({ id }) => id === wanted))
    .slice(0, settings.maxProceduresPerVisit - 1),
});
