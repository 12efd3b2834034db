import { z } from "zod";

import type { IdentityRules } from "#shared/domain/identity.ts";
import type { ManyTicketsRule } from "#shared/domain/many-tickets.ts";
import { classId, fieldId, type FieldId } from "#shared/kit/ids.ts";
import { MINUTE_MS } from "#shared/kit/time.ts";

/** `settings.identity` of a centre file: what the kiosks do with identity cards. */
export const identitySchema = z.strictObject({
  mode: z.enum(["off", "optional", "required"]).default("off"),
  /** Where the mode `required` asks for a card; null: in every field. */
  requiredFor: z.array(z.string()).nullable().default(null),
  onePerField: z.boolean().default(true),
  perDay: z.int().min(1).max(100).nullable().default(5),
  /** The class of who has an appointment. */
  appointmentClass: z.string().nullable().default(null),
});

/** `settings.manyTickets`: what the director is told of. */
export const manyTicketsSchema = z.strictObject({
  byCard: z.int().min(2).max(100).nullable().default(4),
  atKiosk: z
    .strictObject({ tickets: z.int().min(2).max(100), withinMinutes: z.number().positive().max(120) })
    .nullable()
    .default({ tickets: 15, withinMinutes: 3 }),
});

/** The domain's rules for cards; null where none are read. */
export function toIdentity(
  { mode, requiredFor, onePerField, perDay, appointmentClass }: z.output<typeof identitySchema>,
  fields: readonly FieldId[],
): IdentityRules | null {
  if (mode === "off") return null;
  const required = requiredFor?.map(fieldId) ?? fields;
  return {
    requiredFor: mode === "required" ? required : [],
    onePerField,
    perDay,
    appointmentClass: appointmentClass === null ? null : classId(appointmentClass),
  };
}

/** The domain's rules for notices. */
export const toManyTickets = ({ byCard, atKiosk }: z.output<typeof manyTicketsSchema>): ManyTicketsRule => ({
  byCard,
  atKiosk: atKiosk === null ? null : { tickets: atKiosk.tickets, withinMs: atKiosk.withinMinutes * MINUTE_MS },
});
