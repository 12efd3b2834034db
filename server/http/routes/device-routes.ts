import { z } from "zod";

import { pairingClaimSchema, pairingRequestSchema } from "#shared/protocol/requests.ts";
import { pairingAnswer, pairingStartedAnswer, refusalAnswer } from "#shared/protocol/rest-answers.ts";
import { idSchemas } from "#shared/protocol/schema-parts.ts";

import { whenStored } from "#server/auth/when-stored.ts";
import type { Devices } from "#server/devices/devices.ts";
import type { HttpApp } from "../http-app.ts";
import { sendReply } from "../send-reply.ts";

/** What pairing over HTTP works with. */
export interface DeviceRouteParts {
  readonly devices: Devices;
  /** In a demonstration the devices of this machine pair themselves. */
  readonly isDemo: boolean;
  /** Told that a device asked, or took its token. */
  readonly onChange: () => void;
}

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;

/** The way in for devices. Open, for a new device has nothing to show but the code on its screen. */
export function deviceRoutes(app: HttpApp, { devices, isDemo, onChange }: DeviceRouteParts): void {
  app.post(
    "/api/v1/devices",
    {
      config: { access: "open" },
      schema: {
        summary: "Ask to be paired",
        description: "Show the code; the director approves it on their screen.",
        body: pairingRequestSchema,
        response: { 201: pairingStartedAnswer, default: refusalAnswer },
      },
    },
    async (request, reply) => {
      const address = request.ip;
      const started = await whenStored(() =>
        devices.request({ ...request.body, address, isTrusted: isDemo && LOOPBACK.test(address) }),
      );
      onChange();
      return sendReply(request, reply, started, 201);
    },
  );
  app.post(
    "/api/v1/devices/:deviceId/token",
    {
      config: { access: "open" },
      schema: {
        summary: "Ask whether the director has approved",
        description: "The same token is given until its first use, and no more after it.",
        params: z.object({ deviceId: idSchemas.device }),
        body: pairingClaimSchema,
        response: { 200: pairingAnswer, default: refusalAnswer },
      },
    },
    async (request, reply) =>
      sendReply(request, reply, await whenStored(() => devices.claim(request.params.deviceId, request.body.claim))),
  );
}
