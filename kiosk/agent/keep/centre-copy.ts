import { join } from "node:path";
import { z } from "zod";
import { LANGUAGES } from "#shared/kit/local-text.ts";
import { epochMs } from "#shared/kit/time.ts";
import { officeHoursSchema } from "#shared/protocol/office-hours.ts";
import { daySchema, idSchemas as id } from "#shared/protocol/schema-parts.ts";
import type { Frame } from "#shared/views/frame.ts";
import type { ServerClock } from "#shared/views/server-clock.ts";
import type { Catalogue, KioskView } from "#shared/views/kiosk-types.ts";
import { type OwnFile, ownFile } from "../own-file.ts";

/* What the centre says of itself. Members that this version does not know are left as they are. */

const localText = z.object({ vi: z.string(), en: z.string().optional(), id: z.string().optional() });
const wait = z.object({ p50Minutes: z.number(), p90Minutes: z.number() });
const instant = z.number().transform(epochMs);

const viewSchema = z.looseObject({
  centreName: localText,
  timeZone: z.string(),
  languages: z.array(z.enum(LANGUAGES)),
  day: daySchema.nullable(),
  isOpen: z.boolean(),
  closedText: localText.nullable(),
  hours: officeHoursSchema.nullable().default(null),
  help: z.array(z.object({ deviceId: id.device, since: instant, answeredAt: instant.nullable() })).default([]),
  fields: z.array(
    z.looseObject({
      fieldId: id.field,
      letter: z.string(),
      name: localText,
      waiting: z.number(),
      counterLabels: z.array(z.string()),
      wait: wait.nullable(),
      closedText: localText.nullable(),
      quietHours: z.array(instant).default([]),
    }),
  ),
}) satisfies z.ZodType<KioskView>;

const procedureSchema = z.looseObject({
  id: id.procedure,
  fieldId: id.field,
  name: localText,
  documents: z.array(localText),
  typicalMinutes: z.number(),
  isUnverified: z.boolean(),
  asksFiles: z.boolean().default(false),
});

const catalogueSchema = z.looseObject({
  procedures: z.array(procedureSchema),
  classes: z.array(z.looseObject({ id: id.class, name: localText, isPriority: z.boolean() })),
  maxFiles: z.number(),
  bulk: z.object({ fromFiles: z.number(), fieldId: id.field }).nullable().default(null),
  elsewhere: z
    .object({ neighbours: z.array(z.object({ name: localText, address: localText })), portal: z.string().nullable() })
    .default({ neighbours: [], portal: null }),
  maxProceduresPerVisit: z.number(),
  cards: z
    .object({ requiredFor: z.array(id.field) })
    .nullable()
    .default(null),
  printsDocuments: z.boolean().default(true),
}) satisfies z.ZodType<Catalogue>;

const frameSchema = z.looseObject({
  epoch: z.string(),
  seq: z.number(),
  now: instant,
  rate: z.number().positive(),
  view: viewSchema,
});

const seenSchema = z.object({
  view: viewSchema,
  clock: z.object({ now: instant, deviceMs: z.number(), rate: z.number().positive() }),
});

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
