import { randomBytes } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

import type { Day } from "#shared/kit/time.ts";
import { daySchema } from "#shared/protocol/schema-parts.ts";

const KEY_BYTES = 32;

/** The key under which cards are hashed: one a day, and gone with it, so that yesterday's hashes name nobody. */
export interface DayKey {
  /**
   * The day's key, made when it is first asked for; a restart on the same day finds it again.
   * @throws when the disk refuses to keep a new one.
   */
  of(day: Day): Buffer;
  /** Destroys the key of any day but this one; of every day where it is null. */
  keepOnly(day: Day | null): void;
}

const fileSchema = z.object({ day: daySchema, key: z.base64url() });

/** The key in a data folder, readable by this user alone. */
export function dayKeyIn(folder: string): DayKey {
  const file = join(folder, "cards.key");
  let known = readKey(file);
  return {
    of(day) {
      if (known?.day !== day) {
        const key = randomBytes(KEY_BYTES).toString("base64url");
        writeFileSync(file, JSON.stringify({ day, key }), { mode: 0o600, flush: true });
        known = { day, key };
      }
      return Buffer.from(known.key, "base64url");
    },
    keepOnly(day) {
      if (known?.day === day) return;
      known = null;
      rmSync(file, { force: true });
    },
  };
}

function readKey(file: string): z.output<typeof fileSchema> | null {
  try {
    return fileSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    // Missing or torn: a new one is made, and who showed a card before may show it again.
    return null;
  }
}
