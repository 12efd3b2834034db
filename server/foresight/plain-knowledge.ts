import type { Centre, CounterHours } from "#shared/domain/centre.ts";
import { doubtAfter } from "#shared/forecast/counter-time.ts";
import type { FieldKnowledge } from "#shared/forecast/knowledge.ts";
import type { Shift } from "#shared/forecast/sight.ts";
import type { FieldId } from "#shared/kit/ids.ts";
import type { Day } from "#shared/kit/time.ts";

import { localInstant } from "#shared/kit/local-instant.ts";
import { hoursOfDuty } from "./hours-of-duty.ts";
import type { DayKnowledge } from "./foreseer.ts";

const SECOND_MS = 1000;
const MINUTE_S = 60;
const WHOLE_DAY: Shift = { startS: 0, endS: 86_400, drainS: 0 };
/** Whoever waits at noon or at closing is still called for a while. */
const LUNCH_DRAIN_S = 1800;
const CLOSING_DRAIN_S = 10_800;
/** A citizen who does not come is waited for so long, recalls included. */
const NO_SHOW_S = 90;
/** DOMAIN: 0.8 in certification … 1.2 in land. */
const USUAL_CV = 1;

/** What the centre file alone tells of a day: usual times and planned hours, and nothing of who will come. */
export function plainKnowledge(centre: Centre, day: Day): DayKnowledge {
  return {
    isGuess: true,
    knowledge: {
      midnight: localInstant(day, 0, centre.timeZone),
      fields: new Map(centre.fields.map(({ id }) => [id, plainField(centre, id)])),
      shifts: new Map(centre.counters.map(({ id, hours }) => [id, shiftsOn(centre, hours, day)])),
      usualClerks: new Map(),
      noShowS: NO_SHOW_S,
    },
  };
}

function plainField({ procedures, settings }: Centre, fieldId: FieldId): FieldKnowledge {
  const ours = procedures.filter((each) => each.fieldId === fieldId);
  const mean = ours.reduce((sum, { typicalMinutes }) => sum + typicalMinutes, 0) / Math.max(1, ours.length);
  return {
    meanS: mean * MINUTE_S,
    cv: USUAL_CV,
    doubt: doubtAfter(0),
    normS: settings.balancing.normMs / SECOND_MS,
    expected: { startS: 0, bucketS: 900, perHour: [] },
    procedures: new Map(ours.map(({ id, typicalMinutes }) => [id, typicalMinutes / mean])),
  };
}

/** A counter's shifts on a day, by the hours that the director has changed it to, if so; none on a day off. */
export function shiftsOn(
  centre: Pick<Centre, "calendar">,
  planned: readonly CounterHours[],
  day: Day,
  changed: readonly CounterHours[] | null = null,
): readonly Shift[] {
  const duty = hoursOfDuty(planned, centre, day, changed);
  return duty === null ? [] : shiftsOf(duty);
}

/** Planned hours as shifts; a counter without any may be staffed all day. */
export function shiftsOf(hours: readonly CounterHours[]): readonly Shift[] {
  if (hours.length === 0) return [WHOLE_DAY];
  return hours.map(({ fromMs, toMs }, index) => ({
    startS: fromMs / SECOND_MS,
    endS: toMs / SECOND_MS,
    drainS: index === hours.length - 1 ? CLOSING_DRAIN_S : LUNCH_DRAIN_S,
  }));
}
