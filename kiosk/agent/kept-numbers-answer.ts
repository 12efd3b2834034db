import { z } from "zod";
import type { KeptNumbers } from "#shared/protocol/kept-numbers.ts";
import { countSchema, daySchema, idSchemas as id, PUBLIC_URL_CHARS } from "#shared/protocol/schema-parts.ts";

const blockSchema = z
  .object({ fieldId: id.field, letter: z.string().regex(/^[A-Z]$/), from: countSchema, to: countSchema })
  .refine(({ from, to }) => from <= to);

/** Numbers to keep, as a server says them; from rubbish no number may come. */
export const keptNumbersSchema = z.object({
  day: daySchema,
  asOf: z.int().nonnegative(),
  kioskLetter: z.string().regex(/^[A-Z]{1,2}$/),
  blocks: z.array(blockSchema).max(1000),
  refKey: z.string().min(1).max(200),
  publicUrl: z.string().max(PUBLIC_URL_CHARS),
}) satisfies z.ZodType<KeptNumbers>;
