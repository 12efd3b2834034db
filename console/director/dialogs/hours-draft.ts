import { areInOrder } from "#shared/domain/calendar.ts";
import type { ChangedHours } from "#shared/domain/command.ts";
import type { OfficeHours } from "#shared/domain/openings.ts";
import { MINUTE_MS, type EpochMs } from "#shared/kit/time.ts";

/** One stretch as it is written: "07:30" and "11:30", perhaps half typed. */
export interface StretchDraft {
  readonly from: string;
  readonly to: string;
}

/** Other hours for today as they are being written. */
export interface HoursDraft {
  readonly stretches: readonly StretchDraft[];
  readonly reason: string;
}

/** Today's hours as they stand, to be changed. */
export const hoursDraft = ({ today }: OfficeHours, timeOf: (at: EpochMs) => string): HoursDraft => ({
  stretches: today.map(({ opensAt, closesAt }) => ({ from: timeOf(opensAt), to: timeOf(closesAt) })),
  reason: "",
});

/** What is sent; null while a time is not written whole, the order is wrong or the reason is missing. */
export function hoursOf({ stretches, reason }: HoursDraft): ChangedHours | null {
  const hours = stretches.map(({ from, to }) => ({ fromMs: msOfDay(from), toMs: msOfDay(to) }));
  const isWhole = hours.every(({ fromMs, toMs }) => !Number.isNaN(fromMs + toMs));
  return isWhole && areInOrder(hours) && reason.trim() !== "" ? { hours, reason: reason.trim() } : null;
}

/** Whether what is written already cannot be: a stretch that ends before it begins, or begins before the last one ended. */
export function isOutOfOrder({ stretches }: HoursDraft): boolean {
  const edges = stretches.flatMap(({ from, to }) => [msOfDay(from), msOfDay(to)]).filter((edge) => !Number.isNaN(edge));
  return edges.some((edge, index) => index > 0 && edge <= (edges[index - 1] ?? -Infinity));
}

function msOfDay(clock: string): number {
  const [, hours, minutes] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(clock.trim()) ?? [];
  return hours === undefined ? Number.NaN : (Number(hours) * 60 + Number(minutes)) * MINUTE_MS;
}
