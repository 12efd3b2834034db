import { z } from "zod";

import type { FieldId } from "#shared/kit/ids.ts";
import type { Day } from "#shared/kit/time.ts";

import { countSchema, daySchema, idSchemas as id } from "./schema-parts.ts";

/**
 * What a kiosk durably holds, and asks for more with: `numbers:sync`, kiosks alone, one at a time.
 *
 * `held` are the blocks from which a number may still come: those it gives from, and those of whose numbers it has not
 * brought every ticket yet. A block that it was lent up to `asOf` and does not name is given online again, so it may leave
 * one out only after it has durably recorded that it gives from it no more.
 */
export const numbersSyncSchema = z.strictObject({
  /** Made with the kiosk's store, at random. Another store gets other blocks and another letter. */
  storeId: id.store,
  /** The day of what is held; null before the first answer. */
  day: daySchema.nullable(),
  /** Of the last answer that was durably stored; 0 before the first. */
  asOf: z.int().nonnegative(),
  held: z.array(z.strictObject({ fieldId: id.field, from: countSchema, to: countSchema })).max(100),
});

/** The request as a kiosk sends it. */
export type NumbersSync = z.input<typeof numbersSyncSchema>;

/**
 * What a kiosk keeps from now on for the time without a server. It stores this in one transaction before it gives a number
 * from it, and gives none from a block that is not named here any more. Numbers of one field only ever rise: whatever
 * comes, it gives the lowest of `blocks` above the highest that it gave that day in that field.
 */
export interface KeptNumbers {
  readonly day: Day;
  /** The log position that this is true of; said back with the next request. */
  readonly asOf: number;
  /** Ends the numbers that the kiosk gives without a block: `K` in `A001K`. One or two letters, its own in the centre. */
  readonly kioskLetter: string;
  /** At most one a field. */
  readonly blocks: readonly KeptBlock[];
  /** The key of this kiosk's own ticket references, base64url; see `kioskRef` in server/auth. */
  readonly refKey: string;
  /** The address by which a citizen's phone reaches the centre, without a slash at its end. */
  readonly publicUrl: string;
}

/** The numbers `from` to `to` of a field, both included, which nobody else gives: `letter` and the count. */
export interface KeptBlock {
  readonly fieldId: FieldId;
  readonly letter: string;
  readonly from: number;
  readonly to: number;
}
