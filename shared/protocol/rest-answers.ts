import { z } from "zod";

import { LANGUAGES } from "#shared/kit/local-text.ts";

import { REFUSAL_CODES } from "./refusal.ts";
import { officeHoursSchema } from "./office-hours.ts";
import { inLanguages } from "./schema-parts.ts";

/* What the REST interface answers, as its documentation tells other software; a test holds real answers against it. */

const instant = z.int().describe("milliseconds since 1970");
const day = z.string().nullable().describe("the open day in the centre's time zone, as 2026-11-22");
const localText = inLanguages(z.string());
const wait = z
  .strictObject({ p50Minutes: z.int(), p90Minutes: z.int() })
  .nullable()
  .describe("half are called within p50Minutes, nine in ten within p90Minutes; null when no counter serves the field");

/** Why not: the code is stable, the message is for a person, in the language of Accept-Language. */
export const refusalAnswer = z.strictObject({
  ok: z.literal(false),
  code: z.enum(REFUSAL_CODES),
  message: z.string(),
});

/** `POST /api/v1/tickets`. */
export const issuedTicketAnswer = z.strictObject({
  ticketId: z.string(),
  number: z.string(),
  fieldId: z.string(),
  issuedAt: instant,
  ahead: z.int(),
  wait,
  qr: z.string().describe("the address of the ticket's own page; its last part is the ticket's ref"),
});

const head = {
  centreName: localText,
  timeZone: z.string(),
  languages: z.array(z.enum(LANGUAGES)),
  day,
  isOpen: z.boolean(),
  closedText: localText.nullable(),
  hours: officeHoursSchema
    .nullable()
    .describe("when the centre works today and next; null where tickets are given at every hour"),
};

/** `GET /api/v1/tickets/{ref}`. */
export const ticketAnswer = z.strictObject({
  ...head,
  number: z.string(),
  field: z.strictObject({ fieldId: z.string(), letter: z.string(), name: localText }),
  procedureName: localText,
  issuedAt: instant,
  status: z.enum(["waiting", "called", "serving", "held", "signing", "away", "closed"]),
  outcome: z.enum(["completed", "received", "incomplete", "rejected", "no-show", "cancelled", "day-ended"]).nullable(),
  counterLabel: z.string().nullable(),
  ahead: z.int().nullable(),
  why: z.looseObject({ kind: z.string() }),
  wait,
});

const call = z.strictObject({
  seq: z.int().describe("keys what must happen once, such as an announcement"),
  at: instant,
  number: z.string(),
  fieldId: z.string(),
  counterId: z.string(),
  counterLabel: z.string(),
  language: z.enum(LANGUAGES),
  isRecall: z.boolean(),
  wish: z.enum(["come", "result", "return"]).describe("to collect a result, to return to a counter, or simply to come"),
  isSilent: z.boolean().describe("shown and not spoken"),
  isLive: z.boolean(),
});

/** `GET /api/v1/board`. */
export const boardAnswer = z.strictObject({
  ...head,
  calling: z.array(call),
  serving: z.array(call),
  calls: z.array(call),
  texts: z
    .array(z.strictObject({ seq: z.int(), at: instant, text: localText }))
    .describe("what the director told the lobby today"),
  fields: z.array(
    z.strictObject({
      fieldId: z.string(),
      letter: z.string(),
      name: localText,
      waiting: z.int(),
      counterLabels: z.array(z.string()),
      wait,
      closedText: localText.nullable(),
    }),
  ),
  priorityRule: z.strictObject({ maxInARow: z.int(), thenNormal: z.int() }),
  zoneName: localText.nullable(),
  voice: z.strictObject({
    hasChime: z.boolean(),
    times: z.int(),
    speaksResults: z.boolean(),
    volume: z.array(z.strictObject({ fromMs: z.number(), percent: z.number() })),
    sentences: z.strictObject({
      call: localText.nullable(),
      result: localText.nullable(),
      return: localText.nullable(),
    }),
  }),
  notice: localText.nullable(),
  look: z.strictObject({ theme: z.enum(["day", "night", "contrast"]), isStill: z.boolean() }),
  media: z.strictObject({ hasSound: z.boolean(), pictureMs: z.int() }),
});

/** `GET /api/v1/catalogue`. */
export const catalogueAnswer = z.strictObject({
  procedures: z.array(
    z.strictObject({
      id: z.string(),
      fieldId: z.string(),
      name: localText,
      documents: z.array(localText),
      typicalMinutes: z.number(),
      isUnverified: z.boolean(),
      asksFiles: z.boolean(),
    }),
  ),
  classes: z.array(z.strictObject({ id: z.string(), name: localText, isPriority: z.boolean() })),
  maxFiles: z.int(),
  bulk: z.strictObject({ fromFiles: z.int(), fieldId: z.string() }).nullable(),
  elsewhere: z.strictObject({
    neighbours: z.array(z.strictObject({ name: localText, address: localText })),
    portal: z.string().nullable(),
  }),
  maxProceduresPerVisit: z.int(),
  cards: z.strictObject({ requiredFor: z.array(z.string()) }).nullable(),
  printsDocuments: z.boolean(),
});

/** `PUT /api/v1/appointments`. */
export const appointmentsAnswer = z.strictObject({ appointments: z.int().describe("how many were set") });

/** `POST /api/v1/sessions/…`. */
export const sessionAnswer = z.strictObject({ token: z.string(), expiresAt: instant });

/** `GET /api/v1/sessions/options`. */
export const signInOptionsAnswer = z.strictObject({
  centreName: localText,
  counters: z.array(
    z.strictObject({
      counterId: z.string(),
      label: z.string(),
      fields: z.array(localText),
      clerkName: z.string().nullable(),
    }),
  ),
  clerks: z.array(z.strictObject({ clerkId: z.string(), name: z.string() })),
});

/** `POST /api/v1/devices`. */
export const pairingStartedAnswer = z.strictObject({ deviceId: z.string(), code: z.string(), claim: z.string() });

/** `POST /api/v1/devices/{deviceId}/token`. */
export const pairingAnswer = z.strictObject({ token: z.string().nullable() });

/** `GET /healthz`. */
export const healthAnswer = z.strictObject({
  status: z.enum(["ok", "unavailable"]),
  day,
  seq: z.int(),
  isLogWritable: z.boolean(),
  uptimeSeconds: z.int(),
});
