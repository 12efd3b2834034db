import type { WantedMove } from "#shared/balancing/move.ts";
import type { FieldOutlook } from "#shared/forecast/outlook.ts";
import { overloads } from "#shared/forecast/overloads.ts";
import type { Sight } from "#shared/forecast/sight.ts";

const USUAL_LEND_S = 3600;
/** The policy thinks of a lend again as it goes, mostly to prolong it: a helper who left too early would be sent twice. */
const LEAST_LEND_S = 2700;
const LONGEST_LEND_S = 10_800;
const STEP_S = 300;

/**
 * When a lend should be over, for the director to know and the centre to end it: as long as the policy means it to last,
 * else when the field it helps is expected to keep its norm without it, else after an hour; not before it was worth the
 * set-up. On five minutes. Null for a return.
 */
export function untilOfMove(
  { now, rules, fields }: Sight,
  { field, untilS = null }: WantedMove,
  before: readonly FieldOutlook[],
): number | null {
  const helped = field === null ? undefined : fields[field];
  if (helped === undefined) return null;
  const overload = overloads(before).find(({ fieldId }) => fieldId === helped.id);
  const endS = untilS ?? overload?.endsAtS ?? now + USUAL_LEND_S;
  const least = now + Math.max(LEAST_LEND_S, rules.setupS + rules.minDwellS);
  return Math.ceil(Math.min(now + LONGEST_LEND_S, Math.max(least, endS)) / STEP_S) * STEP_S;
}
