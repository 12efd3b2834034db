import { officeHours } from "#shared/domain/openings.ts";
import type { QueueState } from "#shared/domain/state.ts";
import { ratesWithin } from "#shared/forecast/arrival-rates.ts";
import type { Knowledge } from "#shared/forecast/knowledge.ts";
import { shiftsOn } from "./plain-knowledge.ts";

const SECOND_MS = 1000;

/**
 * What is known of the open day by the hours to which the director has changed it: the counters work then, and nobody comes
 * while no tickets are given. The same knowledge on a day by the calendar. Who would come in hours that were added, no past
 * day tells.
 */
export function byHoursToday(knowledge: Knowledge, state: QueueState): Knowledge {
  const { centre, day, hoursToday } = state;
  const hours = officeHours(state);
  if (day === null || hoursToday === null || hours === null) return knowledge;
  const secondsAt = (at: number): number => (at - knowledge.midnight) / SECOND_MS;
  const given = hours.today.map(({ ticketsFrom, ticketsUntil }) => ({
    fromS: secondsAt(ticketsFrom),
    toS: secondsAt(ticketsUntil),
  }));
  return {
    ...knowledge,
    fields: new Map(
      [...knowledge.fields].map(([id, field]) => [id, { ...field, expected: ratesWithin(field.expected, given) }]),
    ),
    shifts: new Map(
      centre.counters.map(({ id, hours: planned }) => [id, shiftsOn(centre, planned, day, hoursToday.hours)]),
    ),
  };
}
