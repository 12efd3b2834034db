import type { Centre } from "#shared/domain/centre.ts";
import { forecastArrivals, type ArrivalForecast, type CentreOutline } from "#shared/forecast/arrival-forecast.ts";
import { doubtAfter } from "#shared/forecast/counter-time.ts";
import type { FieldKnowledge, Knowledge } from "#shared/forecast/knowledge.ts";
import { serviceTimes, type ServiceRow, type ServiceTimes } from "#shared/forecast/service-times.ts";
import type { OpeningHours } from "#shared/forecast/usual-day.ts";
import type { ProcedureId } from "#shared/kit/ids.ts";
import type { Day } from "#shared/kit/time.ts";

import { closedDays } from "./closed-days.ts";
import type { DayKnowledge } from "./foreseer.ts";
import type { History } from "./history.ts";
import { plainKnowledge } from "./plain-knowledge.ts";
import { usualClerks } from "./usual-clerks.ts";

const SECOND_MS = 1000;
const DAY_S = 86_400;
/** Missed calls count from this many on; a clerk waits neither a moment nor a quarter-hour for who does not come. */
const ENOUGH_MISSED = 10;
const NO_SHOW_RANGE_S = { least: 20, most: 600 };

/**
 * What a centre knows before one of its days. What the history cannot tell is guessed from the centre's file and the usual
 * course of a day; it is a guess as a whole while no field has a week of recorded days.
 */
export function knowledgeOf(centre: Centre, day: Day, history: History): DayKnowledge {
  const { knowledge } = plainKnowledge(centre, day);
  const forecasts = arrivalsOf(centre, day, history, knowledge);
  const times = timesOf(centre, history.services, knowledge);
  const seen = new Set(history.services.map(({ procedureId }) => procedureId));
  return {
    isGuess: forecasts.every(({ isGuess }) => isGuess),
    knowledge: {
      ...knowledge,
      fields: new Map(
        [...knowledge.fields].map(([id, plain]) => [
          id,
          withHistory(
            plain,
            forecasts.find(({ fieldId }) => fieldId === id),
            { times: times.find(({ fieldId }) => fieldId === id), seen },
          ),
        ]),
      ),
      usualClerks: usualClerks(centre, history.seats),
      noShowS: noShowS(history, knowledge.noShowS),
    },
  };
}

/** The arrivals to expect in every field on a day, by what came before it. */
export function arrivalsOf(
  centre: Centre,
  day: Day,
  { arrivals }: Pick<History, "arrivals">,
  { fields }: Pick<Knowledge, "fields">,
): readonly ArrivalForecast[] {
  const recorded = [...new Set(arrivals.map((row) => row.day))];
  return forecastArrivals({
    day,
    outline: outlineOf(centre, fields),
    rows: arrivals,
    holidays: closedDays(recorded, day, centre.calendar),
  });
}

/** When the centre is open by its counters' hours: from the first to the last; noon counts where every counter rests. */
export function openingHours({ counters }: Pick<Centre, "counters">): OpeningHours {
  const hours = counters.flatMap((counter) => counter.hours).toSorted((one, other) => one.fromMs - other.fromMs);
  let [openS, closeS] = [DAY_S, 0];
  let lunch: OpeningHours["lunch"] = null;
  for (const { fromMs, toMs } of hours) {
    const startS = fromMs / SECOND_MS;
    if (openS < DAY_S && startS > closeS) lunch = { startS: closeS, endS: startS };
    openS = Math.min(openS, startS);
    closeS = Math.max(closeS, toMs / SECOND_MS);
  }
  return closeS === 0 ? USUAL_HOURS : { openS, closeS, lunch };
}

const USUAL_HOURS: OpeningHours = { openS: 27_000, closeS: 61_200, lunch: { startS: 41_400, endS: 48_600 } };

const outlineOf = (centre: Centre, fields: Knowledge["fields"]): CentreOutline => ({
  hours: openingHours(centre),
  fields: centre.fields.map(({ id }) => ({
    fieldId: id,
    // A counter with several homes is a part of a counter for each.
    counters: centre.counters.reduce((sum, { home }) => sum + (home.includes(id) ? 1 / home.length : 0), 0),
    meanS: fields.get(id)?.meanS ?? 0,
  })),
});

/** Counter times as a specialist would have needed: rows are of real clerks, each with their pace. */
function timesOf({ clerks }: Centre, services: readonly ServiceRow[], { fields }: Knowledge): readonly ServiceTimes[] {
  const paceOf = new Map(clerks.map(({ id, skills }) => [id, skills]));
  return serviceTimes(
    services.map((row) => ({ ...row, seconds: row.seconds / (paceOf.get(row.clerkId)?.get(row.fieldId) ?? 1) })),
    [...fields].map(([fieldId, { meanS, cv }]) => ({ fieldId, meanS, cv })),
  );
}

const withHistory = (
  plain: FieldKnowledge,
  forecast: ArrivalForecast | undefined,
  { times, seen }: { readonly times: ServiceTimes | undefined; readonly seen: ReadonlySet<ProcedureId> },
): FieldKnowledge => ({
  ...plain,
  ...(forecast === undefined ? {} : { expected: forecast.expected }),
  ...(times === undefined ? {} : learnedTimes(plain, times, seen)),
});

const learnedTimes = (
  plain: FieldKnowledge,
  times: ServiceTimes,
  seen: ReadonlySet<ProcedureId>,
): Pick<FieldKnowledge, "meanS" | "cv" | "doubt" | "procedures"> => ({
  meanS: times.meanS,
  cv: times.cvWithin,
  doubt: doubtAfter(times.services),
  procedures: worksOf(plain, times, seen),
});

/** Times the field's mean: as the history has it, and as the centre's file says of what never came. */
const worksOf = (
  { meanS, procedures = new Map() }: FieldKnowledge,
  times: ServiceTimes,
  seen: ReadonlySet<ProcedureId>,
): ReadonlyMap<ProcedureId, number> =>
  new Map(
    [...procedures].map(([id, work]) => [id, seen.has(id) ? times.procedureFactor(id) : (work * meanS) / times.meanS]),
  );

function noShowS({ missed: { calls, heldS } }: History, usualS: number): number {
  if (calls < ENOUGH_MISSED) return usualS;
  return Math.min(NO_SHOW_RANGE_S.most, Math.max(NO_SHOW_RANGE_S.least, heldS / calls));
}
