import { z } from "zod";

const addressSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("file"), path: z.string() }),
  z.strictObject({
    kind: z.literal("serial"),
    path: z.string(),
    baudRate: z.number(),
    flow: z.enum(["none", "hardware", "software"]),
  }),
]);

const bytesSchema = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** What the process at the device is asked for; each is answered by "done" or "failed", in order. */
export const deviceRequestSchema = z.discriminatedUnion("kind", [
  /** Opens the device; done at once when it is open already. */
  z.strictObject({ kind: z.literal("open"), address: addressSchema }),
  /** Done when the device has taken the bytes. */
  z.strictObject({ kind: z.literal("write"), bytes: bytesSchema }),
]);

/** One request. */
export type DeviceRequest = z.infer<typeof deviceRequestSchema>;

/** What the process at the device says. */
export const deviceReportSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("done") }),
  z.strictObject({ kind: z.literal("failed"), reason: z.string() }),
  /** The printer said something. */
  z.strictObject({ kind: z.literal("said"), bytes: bytesSchema }),
  /** The device is gone: pulled out, switched off. */
  z.strictObject({ kind: z.literal("lost"), reason: z.string() }),
]);

/** One report. */
export type DeviceReport = z.infer<typeof deviceReportSchema>;
