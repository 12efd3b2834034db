import { z } from "zod";

import type { Audience } from "#shared/views/audience.ts";

import { idSchemas as id } from "./schema-parts.ts";
import { PROTOCOL_VERSION } from "./version.ts";

const audienceSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("board"), zoneId: id.zone.optional() }),
  z.strictObject({ kind: z.literal("kiosk") }),
  z.strictObject({ kind: z.literal("counter-display"), counterId: id.counter }),
  z.strictObject({ kind: z.literal("console"), counterId: id.counter }),
  z.strictObject({ kind: z.literal("director") }),
]) satisfies z.ZodType<Audience>;

/** What a socket says of itself when it connects. `token`: a device's or a session's. */
export const handshakeSchema = z.object({
  protocol: z.literal(PROTOCOL_VERSION),
  token: z.string().min(16).max(200),
  audience: audienceSchema,
});

/** The handshake as a client sends it. */
export type Handshake = z.input<typeof handshakeSchema>;
