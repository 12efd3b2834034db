import { join } from "node:path";
import { z } from "zod";
import { idSchemas } from "#shared/protocol/schema-parts.ts";
import { type OwnFile, ownFile } from "../own-file.ts";

const spareLetterSchema = z.object({
  deviceId: idSchemas.device,
  kioskLetter: z.string().regex(/^[A-Z]{1,2}$/),
  refKey: z.string(),
  publicUrl: z.string(),
  /** How many stores have given numbers by this letter before the present one. */
  storesBefore: z.int().nonnegative(),
});

/** The kiosk's letter, for the next store should this one be damaged while no server is there to give it another. */
export type SpareLetter = z.output<typeof spareLetterSchema>;

/** The letter in its own file, beside the store. */
export const spareLetterIn = (folder: string, onFault: (error: unknown) => void): OwnFile<SpareLetter> =>
  ownFile<SpareLetter>(join(folder, "kiosk-letter.json"), spareLetterSchema, onFault);
