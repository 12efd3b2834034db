import type { Volume } from "#shared/domain/board-plan.ts";
import { localInstant } from "#shared/kit/local-instant.ts";
import { dayAt, type EpochMs } from "#shared/kit/time.ts";

/** How loud it is spoken at an instant, by the centre's clock: 0 to 1, where 1 is as recorded. */
export function volumeAt(volume: readonly Volume[], at: EpochMs, timeZone: string): number {
  const today = dayAt(at, timeZone);
  const holds = volume.findLast(({ fromMs }) => localInstant(today, fromMs, timeZone) <= at);
  return (holds?.percent ?? 100) / 100;
}
