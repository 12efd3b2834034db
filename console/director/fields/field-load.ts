import { elapsedMs, type EpochMs } from "#shared/kit/time.ts";
import type { DirectorField } from "#shared/views/director-types.ts";
import { waitNorm, type WaitNorm } from "../../norm/wait-norm.ts";

/** How a line stands: by its longest wait against the norms, or without any counter at all. */
export type FieldLoad = WaitNorm | "unserved";

/** Judges a field's line now. */
export function fieldLoad({ waiting, counterIds, longestSince }: DirectorField, now: EpochMs): FieldLoad {
  if (waiting > 0 && counterIds.length === 0) return "unserved";
  return longestSince === null ? "calm" : waitNorm(elapsedMs(longestSince, now));
}
