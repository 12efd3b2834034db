import { z } from "zod";

import type { OfficeHours } from "#shared/domain/openings.ts";

import { inLanguages, instantSchema } from "./schema-parts.ts";

const opening = z.strictObject({
  ticketsFrom: instantSchema,
  opensAt: instantSchema,
  ticketsUntil: instantSchema,
  closesAt: instantSchema,
});

/** A day's hours as they go over the wire, and as a kiosk keeps them. */
export const officeHoursSchema = z.strictObject({
  today: z.array(opening),
  next: z.array(opening),
  dayOff: inLanguages(z.string()).nullable(),
}) satisfies z.ZodType<OfficeHours>;
