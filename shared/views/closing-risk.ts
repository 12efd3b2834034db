import { closingOf, type OfficeHours } from "#shared/domain/openings.ts";
import { later, MINUTE_MS, type EpochMs } from "#shared/kit/time.ts";
import type { PublicField } from "./public-types.ts";

/**
 * Whether who joins a line now may not be called before the centre closes for the day: the wait that is told ends after
 * that, or none can be told although counters serve the field. False where the centre has no hours.
 */
export function mayMissClosing(
  { wait, counterLabels }: Pick<PublicField, "wait" | "counterLabels">,
  hours: OfficeHours | null,
  now: EpochMs,
): boolean {
  const closesAt = hours === null ? null : closingOf(hours);
  if (closesAt === null) return false;
  if (wait === null) return counterLabels.length > 0;
  return later(now, wait.p90Minutes * MINUTE_MS) > closesAt;
}
