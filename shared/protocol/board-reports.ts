import { z } from "zod";

import { seq } from "#shared/kit/ids.ts";
import type { ScreenReport } from "#shared/views/screen-condition.ts";

import { instantSchema, lineSchema } from "./schema-parts.ts";

/** Calls in one message at most. */
export const CALLS_A_MESSAGE = 50;

/** Names of clips in one report at most. */
export const FAULTS_A_REPORT = 10;

/** Characters in the name of one at most. */
export const FAULT_LENGTH = 60;

/** How often a screen says how it is, in milliseconds. */
export const REPORT_EVERY_MS = 2000;

/**
 * A board or counter display has shown calls to their end: `call:announced`. Kept by the page and repeated until it is answered;
 * what the centre knows already, or no more, it passes over.
 */
export const callsAnnouncedSchema = z.strictObject({
  calls: z
    .array(
      z.strictObject({
        seq: z.int().positive().transform(seq),
        at: instantSchema,
        isHeard: z.boolean(),
      }),
    )
    .min(1)
    .max(CALLS_A_MESSAGE),
});

/** How it is: `board:report`, at each connection, at each change, and every `REPORT_EVERY_MS`. */
export const boardReportSchema = z.strictObject({
  sound: z.enum(["on", "blocked", "missing", "stuck", "unused"]),
  isVisible: z.boolean(),
  faults: z.array(lineSchema(FAULT_LENGTH).min(1)).max(FAULTS_A_REPORT),
}) satisfies z.ZodType<ScreenReport>;
