import { join } from "node:path";
import { z } from "zod";
import { LANGUAGES } from "#shared/kit/local-text.ts";
import { epochMs } from "#shared/kit/time.ts";
import { isTimeZone } from "#shared/kit/time-zone.ts";
import { officeHoursSchema } from "#shared/protocol/office-hours.ts";
import {
  addressSchema,
  daySchema,
  idSchemas as id,
  languageSchema,
  LAST_INSTANT,
  waitSchema,
} from "#shared/protocol/schema-parts.ts";
import type { Frame } from "#shared/views/frame.ts";
import type { ServerClock } from "#shared/views/server-clock.ts";
import type { Catalogue, KioskView } from "#shared/views/kiosk-types.ts";
import { type OwnFile, ownFile } from "../own-file.ts";

/*
 * What the centre says of itself. Members that this version does not know are left as they are. Every bound is far above
 * what a centre has, and below what a screen, a calendar or a QR code can bear.
 */

const text = z.string().max(2000);
const localText = z.object({ vi: text, en: text.optional(), id: text.optional() });
const listOf = <Each extends z.ZodType>(each: Each) => z.array(each).max(5000);
const instant = z.number().nonnegative().max(LAST_INSTANT).transform(epochMs);
const count = z.number().nonnegative().max(1_000_000);
const rate = z.number().min(0.001).max(10_000);

const viewSchema = z.looseObject({
  centreName: localText,
  timeZone: z.string().refine(isTimeZone),
  languages: z.array(languageSchema).min(1).max(LANGUAGES.length),
  day: daySchema.nullable(),
  isOpen: z.boolean(),
  closedText: localText.nullable(),
  hours: officeHoursSchema.nullable().default(null),
  help: listOf(z.object({ deviceId: id.device, since: instant, answeredAt: instant.nullable() })).default([]),
  fields: listOf(
    z.looseObject({
      fieldId: id.field,
      letter: z.string().regex(/^[A-Z]$/),
      name: localText,
      waiting: count,
      counterLabels: listOf(text),
      wait: waitSchema.nullable(),
      closedText: localText.nullable(),
      quietHours: listOf(instant).default([]),
    }),
  ),
}) satisfies z.ZodType<KioskView>;

const procedureSchema = z.looseObject({
  id: id.procedure,
  fieldId: id.field,
  name: localText,
  documents: listOf(localText),
  typicalMinutes: count,
  isUnverified: z.boolean(),
  asksFiles: z.boolean().default(false),
});

const catalogueSchema = z.looseObject({
  procedures: listOf(procedureSchema),
  classes: listOf(z.looseObject({ id: id.class, name: localText, isPriority: z.boolean() })),
  maxFiles: count,
  bulk: z.object({ fromFiles: count, fieldId: id.field }).nullable().default(null),
  elsewhere: z
    .object({ neighbours: listOf(z.object({ name: localText, address: localText })), portal: addressSchema.nullable() })
    .default({ neighbours: [], portal: null }),
  maxProceduresPerVisit: count,
  cards: z
    .object({ requiredFor: listOf(id.field) })
    .nullable()
    .default(null),
  printsDocuments: z.boolean().default(true),
}) satisfies z.ZodType<Catalogue>;

const frameSchema = z.looseObject({ epoch: text, seq: z.number(), now: instant, rate, view: viewSchema });

const seenSchema = z.object({ view: viewSchema, clock: z.object({ now: instant, deviceMs: z.number(), rate }) });

/** The last view, and what time it was. */
export interface SeenView {
  readonly view: KioskView;
  readonly clock: ServerClock;
}

/** What the server last said of the centre: a kiosk that starts without it shows this. */
export interface CentreCopy {
  readonly view: OwnFile<SeenView>;
  readonly catalogue: OwnFile<Catalogue>;
}

/** The copy in a kiosk's own folder, beside the store: a store that is damaged does not take it along. */
export const centreCopyIn = (folder: string, onFault: (error: unknown) => void): CentreCopy => ({
  view: ownFile<SeenView>(join(folder, "centre-view.json"), seenSchema, onFault),
  catalogue: ownFile<Catalogue>(join(folder, "centre-catalogue.json"), catalogueSchema, onFault),
});

/** A frame as a server sends it to kiosks; null for rubbish. */
export const frameIn = (raw: unknown): Frame<KioskView> | null => frameSchema.nullable().catch(null).parse(raw);

/** A catalogue as a server sends it; null for rubbish. */
export const catalogueIn = (raw: unknown): Catalogue | null => catalogueSchema.nullable().catch(null).parse(raw);
