import { z } from "zod";

import {
  asTicketNumber,
  classId,
  clerkId,
  commandId,
  counterId,
  deviceId,
  fieldId,
  moveId,
  noticeId,
  personHash,
  procedureId,
  storeId,
  ticketId,
  zoneId,
} from "#shared/kit/ids.ts";
import { type Language, LANGUAGES } from "#shared/kit/local-text.ts";
import { asDay, epochMs } from "#shared/kit/time.ts";

const name = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[\p{L}\p{N}._:-]+$/u);

/** Ids on the wire: 1–64 letters, digits, dots, dashes. */
export const idSchemas = {
  class: name.transform(classId),
  clerk: name.transform(clerkId),
  command: name.transform(commandId),
  counter: name.transform(counterId),
  device: name.transform(deviceId),
  field: name.transform(fieldId),
  notice: name.transform(noticeId),
  person: z
    .string()
    .regex(/^[A-Za-z0-9_-]{43}$/)
    .transform(personHash),
  // A move that the program made is named with slashes, which no client can make up.
  move: z
    .string()
    .min(1)
    .max(160)
    .regex(/^[\p{L}\p{N}._:/-]+$/u)
    .transform(moveId),
  procedure: name.transform(procedureId),
  store: name.transform(storeId),
  ticket: name.transform(ticketId),
  zone: name.transform(zoneId),
};

/** A language the product speaks. */
export const languageSchema = z.enum(LANGUAGES);

/** A number as it is on paper: `A023`, or `A001K` where a kiosk gave it by itself. */
export const ticketNumberSchema = z
  .string()
  .regex(/^[A-Z]\d{3,7}[A-Z]{0,2}$/)
  .transform(asTicketNumber);

/** As long as an address may be: also at three bytes a character it fits a QR code as screens draw it (2,331 bytes). */
export const ADDRESS_CHARS = 700;

/** The longest address of a server: with a ticket's name behind it it is an address yet. */
export const PUBLIC_URL_CHARS = 400;

/** An address that is drawn as a QR code. */
export const addressSchema = z.string().max(ADDRESS_CHARS);

/** The last millisecond that a calendar knows. */
export const LAST_INSTANT = 8_640_000_000_000_000;

/** An instant in milliseconds, no later than a calendar goes. */
export const instantSchema = z.int().nonnegative().max(LAST_INSTANT).transform(epochMs);

/** Minutes that a citizen is told to wait; no wait lasts a year. */
export const waitSchema = z.object({ p50Minutes: minutes(), p90Minutes: minutes() });

/** A calendar day, `2026-11-22`. */
export const daySchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .transform(asDay);

/** A number's count; no day comes near the most. */
export const countSchema = z.int().min(1).max(1_000_000);

function minutes() {
  return z.number().nonnegative().max(525_600);
}

/** One line that a person wrote: no control characters, trimmed. */
export const lineSchema = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    // oxlint-disable-next-line no-control-regex
    .regex(/^[^\u0000-\u001f\u007f]*$/);

/** One line in Vietnamese, and in the other languages where somebody translated it. */
export const localTextSchema = (max: number) => inLanguages(lineSchema(max).min(1));

/** A text in Vietnamese, and in any other language that has a catalogue. */
export const inLanguages = (text: z.ZodString) => {
  type Others = Record<Exclude<Language, "vi">, z.ZodOptional<z.ZodString>>;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a key for every language but Vietnamese, added below
  const others = Object.fromEntries(LANGUAGES.map((language) => [language, text.optional()])) as Others;
  return z.strictObject({ ...others, vi: text });
};
