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
  today: z.array(opening).max(50),
  next: z.array(opening).max(50),
  dayOff: inLanguages(z.string().max(2000)).nullable(),
}) satisfies z.ZodType<OfficeHours>;
