import { z } from "zod";

import type { EpochMs, Day } from "#shared/kit/time.ts";
import type { Language } from "#shared/kit/local-text.ts";
import type { ClassId, ProcedureId } from "#shared/kit/ids.ts";

import type { IssuedTicket } from "./requests.ts";
import {
  addressSchema,
  daySchema,
  idSchemas as id,
  instantSchema,
  languageSchema,
  ticketNumberSchema,
  waitSchema,
} from "./schema-parts.ts";

/** The number on an identity card, and nothing else of it. */
export const cardNumberSchema = z.string().regex(/^\d{12}$/);

/** A kiosk asks `card:key`; nothing needs saying. */
export const cardKeyQuerySchema = z.strictObject({});

/** The answer as a kiosk checks it: with HMAC-SHA-256 under the key, in base64url, a card's number becomes its person's hash. */
export const cardKeySchema = z.object({ day: daySchema, key: z.base64url() });

/** The key of one day; the kiosk keeps it in memory alone, and forgets it with the day. */
export interface CardKey {
  readonly day: Day;
  /** base64url. */
  readonly key: string;
}

/** A kiosk asks `card:find` for the person of a card. */
export const personQuerySchema = z.strictObject({ person: id.person });

/** A ticket that waits already, with what its paper needs. */
export interface LiveTicket {
  readonly ticket: IssuedTicket;
  readonly procedureId: ProcedureId;
  readonly thenProcedures: readonly ProcedureId[];
  readonly language: Language;
}

/** What today knows of a person. */
export interface PersonFound {
  /** The earliest whose time is not over; its class where the centre has one for appointments. */
  readonly appointment: {
    readonly procedureId: ProcedureId;
    readonly classId: ClassId | null;
    readonly from: EpochMs;
    readonly to: EpochMs;
  } | null;
  /** Tickets that are not closed, in the order in which they were given. */
  readonly tickets: readonly LiveTicket[];
}

const ticketSchema = z.object({
  ticketId: id.ticket,
  number: ticketNumberSchema,
  fieldId: id.field,
  issuedAt: instantSchema,
  ahead: z.int().nonnegative(),
  wait: waitSchema.nullable(),
  qr: addressSchema,
});

/** The same as a kiosk checks it. */
export const personFoundSchema = z.object({
  appointment: z
    .object({ procedureId: id.procedure, classId: id.class.nullable(), from: instantSchema, to: instantSchema })
    .nullable(),
  tickets: z.array(
    z.object({
      ticket: ticketSchema,
      procedureId: id.procedure,
      thenProcedures: z.array(id.procedure),
      language: languageSchema,
    }),
  ),
}) satisfies z.ZodType<PersonFound>;

/** Today's appointments, all of them: HTTP `PUT /api/v1/appointments`. The numbers are hashed at once and kept nowhere. */
export const appointmentsSchema = z.strictObject({
  appointments: z
    .array(
      z.strictObject({
        cardNumber: cardNumberSchema.describe("the 12 digits of the identity card; hashed at once, never kept"),
        procedureId: id.procedure,
        from: instantSchema.describe("milliseconds since 1970"),
        to: instantSchema,
      }),
    )
    .max(2000),
});
