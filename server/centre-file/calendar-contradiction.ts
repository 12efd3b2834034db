import type { CentreFile } from "./centre-schema.ts";
import { namedDays } from "./to-calendar.ts";

/** What is wrong with a calendar that its schema cannot see: one clause of a sentence, or null. */
export const calendarContradiction = ({ calendar }: CentreFile): string | null =>
  calendar === null ? null : (backwards(calendar) ?? namedTwice(calendar));

type CalendarFile = NonNullable<CentreFile["calendar"]>;

function backwards({ week, extraDays, holidays, closures }: CalendarFile): string | null {
  const hours = [
    ...Object.entries(week).map(([weekday, stretches]) => [`calendar.week.${weekday}`, stretches ?? []] as const),
    ...extraDays.map((extra) => [`calendar.extraDays ${extra.day}.hours`, extra.hours] as const),
  ];
  return (
    firstOf(hours, ([key, stretches]) => outOfOrder(key, stretches)) ??
    firstOf([...holidays, ...closures], ({ from, to = from }) =>
      to < from ? `calendar: "${to}" lies before "${from}" (wants a first and a last day)` : null,
    )
  );
}

function namedTwice(calendar: CalendarFile): string | null {
  const seen = new Set<string>();
  return firstOf(namedDays(calendar), ([day]) => {
    if (seen.has(day)) return `calendar: "${day}" stands twice, and each day wants one reason`;
    seen.add(day);
    return null;
  });
}

/** Hours are written as clock times, which sort as text. */
export function outOfOrder(key: string, stretches: readonly string[]): string | null {
  const edges = stretches.flatMap((stretch) => stretch.split("-"));
  const wrong = edges.findIndex((edge, index) => index > 0 && edge <= (edges[index - 1] ?? ""));
  return wrong === -1
    ? null
    : `${key}: "${edges[wrong]}" does not follow "${edges[wrong - 1]}" (wants hours in order, without overlap)`;
}

/** The first thing that a check finds, in the order of the items. */
export function firstOf<Item>(items: readonly Item[], check: (item: Item) => string | null): string | null {
  for (const item of items) {
    const found = check(item);
    if (found !== null) return found;
  }
  return null;
}
