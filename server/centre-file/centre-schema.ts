import { z } from "zod";

import { dayNumber, dayNumbered } from "#shared/kit/calendar-day.ts";
import { LANGUAGES } from "#shared/kit/local-text.ts";
import { isTimeZone } from "#shared/kit/time-zone.ts";
import { ADDRESS_CHARS, inLanguages } from "#shared/protocol/schema-parts.ts";
import { asDay } from "#shared/kit/time.ts";

import { boardSchema, zonesSchema } from "./board-settings.ts";
import { identitySchema, manyTicketsSchema } from "./identity-settings.ts";

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, "wants 1–40 small letters, digits or dashes");
const localText = inLanguages(z.string().min(1));
const minutes = (max: number) => z.number().min(0).max(max);

const field = z.strictObject({
  id,
  letter: z.string().regex(/^[A-Z]$/, "wants one capital letter"),
  name: localText,
  /** Names of the catalogue's fields whose procedures belong here. */
  catalogueFields: z.array(z.string()).default([]),
});

const procedure = z.strictObject({
  id: z.string().min(1).max(64),
  field: id,
  name: localText,
  documents: z.array(localText).default([]),
  typicalMinutes: z.number().positive().max(240),
  unverified: z.boolean().default(false),
  filesAsked: z.boolean().default(false),
});

/** A stretch of duty as "07:30-11:30". */
const hours = z
  .array(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/, 'wants hours such as "07:30-11:30"'))
  .min(1);

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'wants a time such as "07:00"');
const day = z
  .string()
  .refine(
    (text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && isDay(text),
    'wants a day of the calendar such as "2026-09-02"',
  );
const freeDays = z.array(z.strictObject({ from: day, to: day.optional(), name: localText })).default([]);

/** When the centre works; a weekday that is not named is a day off. */
const calendar = z.strictObject({
  week: z.strictObject({
    monday: hours.optional(),
    tuesday: hours.optional(),
    wednesday: hours.optional(),
    thursday: hours.optional(),
    friday: hours.optional(),
    saturday: hours.optional(),
    sunday: hours.optional(),
  }),
  holidays: freeDays,
  closures: freeDays,
  extraDays: z.array(z.strictObject({ day, hours, name: localText })).default([]),
  tickets: z
    .strictObject({
      from: clock.default("07:00"),
      noonMinutes: minutes(240).default(30),
      lastMinutes: minutes(240).default(15),
    })
    .prefault({}),
});

const balancing = z.strictObject({
  mode: z.enum(["off", "propose", "auto"]).default("propose"),
  profile: z.enum(["balanced", "calm"]).default("balanced"),
  maxMovesPerHour: z.int().min(0).max(120).default(12),
  lendingFields: z.array(id).nullable().default(null),
  keep: z.record(id, z.int().min(0).max(100)).default({}),
  neverClerks: z.array(id).default([]),
  declinedForMinutes: minutes(480).default(30),
  normMinutes: z.number().positive().max(240).default(20),
});

const settings = z.strictObject({
  priority: z
    .strictObject({ maxInARow: z.int().min(0).max(20), thenNormal: z.int().min(1).max(20) })
    .default({ maxInARow: 1, thenNormal: 2 }),
  missed: z
    .strictObject({ retryAfterMinutes: minutes(120), maxAbsences: z.int().min(1).max(10) })
    .default({ retryAfterMinutes: 5, maxAbsences: 3 }),
  holdMaxMinutes: z.number().min(1).max(480).default(120),
  undoSeconds: z.number().min(0).max(60).default(5),
  homeRule: z.enum(["in-order", "longest-waiting"]).default("in-order"),
  lentRule: z.enum(["lent-only", "lent-first"]).default("lent-only"),
  balancing: balancing.prefault({}),
  lend: z
    .strictObject({
      setupSeconds: z.number().min(0).max(900).default(90),
      minDwellMinutes: z.number().min(0).max(240).default(10),
    })
    .prefault({}),
  offline: z
    .strictObject({
      leaseSize: z.int().min(2).max(100).default(10),
      leadNumbers: z.int().min(0).max(200).default(20),
    })
    .prefault({}),
  board: boardSchema.prefault({}),
  identity: identitySchema.prefault({}),
  manyTickets: manyTicketsSchema.prefault({}),
  maxFiles: z.int().min(1).max(1000).default(100),
  bulk: z
    .strictObject({ fromFiles: z.int().min(2).max(1000), field: id })
    .nullable()
    .default(null),
  maxProceduresPerVisit: z.int().min(1).max(10).default(4),
  printsDocuments: z.boolean().default(true),
});

/** A centre file as a person writes it; docs/configuration.md explains every key. */
export const centreFileSchema = z.strictObject({
  id,
  name: localText,
  address: localText.nullable().default(null),
  timeZone: z
    .string()
    .refine(isTimeZone, "wants an IANA time zone such as Asia/Ho_Chi_Minh")
    .default("Asia/Ho_Chi_Minh"),
  languages: z.array(z.enum(LANGUAGES)).min(1).default(["vi", "en", "id"]),
  /** Path of a catalogue of procedures, from the centre file. */
  catalogue: z.string().optional(),
  fields: z.array(field).min(1).max(26),
  procedures: z.array(procedure).default([]),
  classes: z.array(z.strictObject({ id, name: localText, priority: z.boolean() })).min(1),
  /** When counters are staffed, unless a counter says otherwise. */
  hours: hours.default(["07:30-11:30", "13:30-17:00"]),
  calendar: calendar.nullable().default(null),
  /** Where else a citizen may turn when today is too late. */
  neighbours: z
    .array(z.strictObject({ name: localText, address: localText }))
    .max(6)
    .default([]),
  portal: z
    .url({ protocol: /^https?$/, error: 'wants an address such as "https://dichvucong.gov.vn"' })
    .max(ADDRESS_CHARS)
    .nullable()
    .default(null),
  counters: z
    .array(
      z.strictObject({
        id,
        label: z.string().min(1).max(6),
        home: z.tuple([id], id),
        hours: hours.nullable().default(null),
      }),
    )
    .min(1),
  clerks: z
    .array(
      z.strictObject({
        id,
        name: z.string().min(1).max(80),
        skills: z.record(id, z.number().positive().max(10)),
        rights: z.array(z.enum(["call-any-ticket", "change-any-ticket"])).default([]),
      }),
    )
    .min(1),
  kiosks: z.array(z.strictObject({ name: z.string().trim().min(1).max(60), nearest: z.array(id).max(20) })).default([]),
  zones: zonesSchema,
  settings: settings.prefault({}),
  /** Only for a demonstration: known PINs, and devices on this machine that pair themselves. */
  demo: z
    .strictObject({
      pins: z.record(id, z.string().regex(/^\d{4,8}$/)),
      directorPassword: z.string().min(4),
      /** Gives tickets at every hour, whatever the calendar: a demonstration is seen on a Sunday night, too. */
      alwaysOpen: z.boolean().default(false),
    })
    .optional(),
});

/** A centre file that passed its schema. */
export type CentreFile = z.output<typeof centreFileSchema>;

/** One procedure of a catalogue. */
export const catalogueSchema = z.array(
  z.object({
    code: z.string().min(1).max(64),
    field: z.string(),
    nameVi: z.string().min(1),
    nameEn: z.string().optional(),
    nameId: z.string().optional(),
    /** The name in the languages that have no field of their own here. */
    names: z.partialRecord(z.enum(LANGUAGES), z.string().min(1)).default({}),
    documents: z.array(z.union([z.string().min(1), localText])).default([]),
    typicalMinutes: z.number().positive(),
    documentsVerified: z.boolean().default(false),
    local: z.boolean().default(false),
    filesAsked: z.boolean().default(false),
  }),
);

/** A catalogue that passed its schema. */
export type CatalogueFile = z.output<typeof catalogueSchema>;

const isDay = (text: string): boolean => dayNumbered(dayNumber(asDay(text))) === text;
