import { hoursOn } from "#shared/domain/calendar.ts";
import type { Centre, CounterHours } from "#shared/domain/centre.ts";
import type { Day } from "#shared/kit/time.ts";

/**
 * A counter's planned hours as far as they lie within the centre's hours of the day; the centre's own for a counter without
 * any; null where nothing is left of them. As planned where tickets are given at every hour, whatever the calendar. Where
 * the director has changed the day's hours, a counter that is planned from the opening or to the closing keeps to it.
 */
export function hoursOfDuty(
  planned: readonly CounterHours[],
  { calendar }: Pick<Centre, "calendar">,
  day: Day,
  changed: readonly CounterHours[] | null = null,
): readonly CounterHours[] | null {
  if (calendar === null || calendar.tickets === null) return planned;
  const usual = hoursOn(calendar, day);
  const open = changed ?? usual;
  const reached = changed === null ? planned : reaching(planned, usual, changed);
  const duty =
    reached.length === 0 ? open : reached.flatMap((each) => open.flatMap((stretch) => common(each, stretch)));
  return duty.length === 0 ? null : duty;
}

function common(one: CounterHours, other: CounterHours): readonly CounterHours[] {
  const [fromMs, toMs] = [Math.max(one.fromMs, other.fromMs), Math.min(one.toMs, other.toMs)];
  return fromMs < toMs ? [{ fromMs, toMs }] : [];
}

/** Planned hours with their ends moved out to the changed opening and closing, where they reached to the usual ones. */
function reaching(
  planned: readonly CounterHours[],
  usual: readonly CounterHours[],
  changed: readonly CounterHours[],
): readonly CounterHours[] {
  const [opensMs, closesMs] = edgesOf(usual);
  const [newOpensMs, newClosesMs] = edgesOf(changed);
  return planned.map(({ fromMs, toMs }, index) => ({
    fromMs: index === 0 && fromMs <= opensMs ? Math.min(fromMs, newOpensMs) : fromMs,
    toMs: index === planned.length - 1 && toMs >= closesMs ? Math.max(toMs, newClosesMs) : toMs,
  }));
}

/** The first opening and the last closing; of a day off, those that nobody reaches. */
const edgesOf = (hours: readonly CounterHours[]): readonly [opensMs: number, closesMs: number] => [
  hours[0]?.fromMs ?? -Infinity,
  hours.at(-1)?.toMs ?? Infinity,
];
