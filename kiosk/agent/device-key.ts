import { join } from "node:path";
import { z } from "zod";
import { type OwnFile, ownFile } from "./own-file.ts";

const waiting = z.object({
  kind: z.literal("waiting"),
  server: z.string(),
  deviceId: z.string(),
  code: z.string(),
  claim: z.string(),
});
const paired = z.object({ kind: z.literal("paired"), server: z.string(), deviceId: z.string(), token: z.string() });
const deviceKeySchema = z.discriminatedUnion("kind", [waiting, paired]);

/** Asked to be paired: the code is shown, the claim asks whether it was approved. */
export type WaitingKey = z.infer<typeof waiting>;
/** The right to speak to one server. */
export type PairedKey = z.infer<typeof paired>;
export type DeviceKey = z.infer<typeof deviceKeySchema>;

/** Where the kiosk keeps its key; a restart in the middle of a pairing goes on with the same code. */
export const deviceKeyFile = (folder: string, onFault: (error: unknown) => void): OwnFile<DeviceKey> =>
  ownFile(join(folder, "device.json"), deviceKeySchema, onFault);
