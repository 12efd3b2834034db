import { join } from "node:path";
import { z } from "zod";
import { type OwnFile, ownFile } from "#kiosk/agent/own-file.ts";
import { elapsedMs, epochMs, type EpochMs } from "#shared/kit/time.ts";

// A bad driver update is repaired some day: the chip is tried again each morning.
const FORGOTTEN_AFTER_MS = 20 * 3_600_000;

const givenUpSchema = z.object({ givenUpAt: z.number().transform(epochMs) });

/** Remembers, across starts and whoever starts the kiosk, that its graphics chip fails. */
export interface GpuMemory {
  readonly isGivenUp: (now: EpochMs) => boolean;
  readonly giveUp: (now: EpochMs) => void;
}

/** The memory in the kiosk's own folder, for the rest of the day. */
export function gpuMemory(folder: string, onFault: (error: unknown) => void): GpuMemory {
  const open = (): OwnFile<z.infer<typeof givenUpSchema>> =>
    ownFile(join(folder, "graphics.json"), givenUpSchema, onFault);
  return {
    isGivenUp(now) {
      const known = open().read();
      return known !== null && elapsedMs(known.givenUpAt, now) < FORGOTTEN_AFTER_MS;
    },
    giveUp: (now) => open().write({ givenUpAt: now }),
  };
}
