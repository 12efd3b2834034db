import type { QueueState } from "#shared/domain/state.ts";
import type { DeviceId } from "#shared/kit/ids.ts";
import type { UnplacedCard } from "./director-types.ts";

/** Tickets on paper that no line takes, the oldest first, until somebody has seen to each. */
export const unplacedCards = (
  { kept, centre }: QueueState,
  devices: readonly { readonly deviceId: DeviceId; readonly name: string }[],
): readonly UnplacedCard[] =>
  [...kept.unplaced.values()]
    .toSorted((one, other) => one.issuedAt - other.issuedAt)
    .map(({ press, number, fieldId, procedureId, issuedAt, deviceId }) => ({
      press,
      number,
      fieldName: centre.fields.find(({ id }) => id === fieldId)?.name ?? null,
      procedureId: centre.procedures.find(({ id }) => id === procedureId)?.id ?? null,
      kioskName: devices.find((device) => device.deviceId === deviceId)?.name ?? null,
      issuedAt,
    }));
