import type { z } from "zod";

import type { Centre } from "#shared/domain/centre.ts";
import type { Reply } from "#shared/protocol/reply.ts";
import type { deviceDecisionSchema, setPinSchema } from "#shared/protocol/requests.ts";

import type { Credentials } from "#server/auth/credentials.ts";
import { whenStored } from "#server/auth/when-stored.ts";
import type { Devices } from "#server/devices/devices.ts";
import type { Presence } from "./presence.ts";

/** What the director decides about devices and PINs; the queue knows nothing of it. */
export interface StaffDesk {
  /** A device that is revoked loses its connection at once. */
  decideDevice(request: z.output<typeof deviceDecisionSchema>): Promise<Reply<null>>;
  setPin(request: z.output<typeof setPinSchema>): Promise<Reply<null>>;
}

/** What the desk works with. */
export interface StaffDeskParts {
  readonly centre: Centre;
  readonly devices: Devices;
  readonly credentials: Credentials;
  readonly presence: Presence;
  /** Told after every decision. */
  readonly onChange: () => void;
}

export function createStaffDesk({ centre, devices, credentials, presence, onChange }: StaffDeskParts): StaffDesk {
  return {
    decideDevice: ({ deviceId, decision }) =>
      whenStored(() => {
        const reply = devices.decide(deviceId, decision);
        if (reply.ok && decision === "revoke")
          presence.dropWhere(
            (principal) => "deviceId" in principal && principal.deviceId === deviceId,
            "DEVICE_REVOKED",
          );
        onChange();
        return reply;
      }),
    setPin: ({ clerkId, pin }) =>
      whenStored(async () => {
        if (!centre.clerks.some(({ id }) => id === clerkId)) return { ok: false, code: "CLERK_UNKNOWN" };
        await credentials.set(`clerk:${clerkId}`, pin);
        onChange();
        return { ok: true, value: null };
      }),
  };
}
