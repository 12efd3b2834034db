import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Whether the disk takes writes. */
export interface StoreHealth {
  /** A write was refused. */
  failed(): void;
  /** A write went well. */
  worked(): void;
  /** As the last write went; one that failed is tried again, with a file of its own. */
  isWritable(): Promise<boolean>;
}

const PROBE_BYTES = 65_536;

/** The health of a data folder's disk, well until a write fails. */
export function createStoreHealth(folder: string): StoreHealth {
  const probeFile = join(folder, "probe.tmp");
  let isWell = true;
  return {
    failed() {
      isWell = false;
    },
    worked() {
      isWell = true;
    },
    async isWritable() {
      isWell ||= await canWrite(probeFile);
      return isWell;
    },
  };
}

async function canWrite(file: string): Promise<boolean> {
  try {
    await writeFile(file, Buffer.alloc(PROBE_BYTES), { flush: true });
    return true;
  } catch {
    // Whatever the reason, a ticket could not be kept either.
    return false;
  } finally {
    await rm(file, { force: true });
  }
}
