import { hoursOn, type Calendar } from "#shared/domain/calendar.ts";
import type { CounterHours } from "#shared/domain/centre.ts";
import type { Day } from "#shared/kit/time.ts";

/**
 * A counter's planned hours as far as they lie within the centre's hours of the day; the centre's own for a counter without
 * any; null where nothing is left of them. As planned where tickets are given at every hour, whatever the calendar.
 */
export function hoursOfDuty(
  planned: readonly CounterHours[],
  calendar: Calendar | null,
  day: Day,
): readonly CounterHours[] | null {
  if (calendar === null || calendar.tickets === null) return planned;
  const open = hoursOn(calendar, day);
  const duty =
    planned.length === 0 ? open : planned.flatMap((each) => open.flatMap((stretch) => common(each, stretch)));
  return duty.length === 0 ? null : duty;
}

function common(one: CounterHours, other: CounterHours): readonly CounterHours[] {
  const [fromMs, toMs] = [Math.max(one.fromMs, other.fromMs), Math.min(one.toMs, other.toMs)];
  return fromMs < toMs ? [{ fromMs, toMs }] : [];
}
