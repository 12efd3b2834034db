import type { Database } from "better-sqlite3";

import type { Centre } from "#shared/domain/centre.ts";
import type { Knowledge } from "#shared/forecast/knowledge.ts";
import type { Shift } from "#shared/forecast/sight.ts";
import type { Day } from "#shared/kit/time.ts";
import { scenarioOfDay } from "#shared/simulator/scenario-of-day.ts";
import type { Scenario } from "#shared/simulator/scenario.ts";

import { localInstant } from "#shared/kit/local-instant.ts";
import type { DayKnowledge } from "#server/foresight/foreseer.ts";
import type { History } from "#server/foresight/history.ts";
import { readHistory } from "#server/foresight/history-reader.ts";
import { knowledgeOf, openingHours } from "#server/foresight/knowledge-of.ts";
import { onDisk } from "#server/log/disk-fault.ts";
import { createReportReader } from "#server/reports/report-tables.ts";
import { recordedDay } from "./recorded-day.ts";

/** The centre's ended days, for whoever plans. */
export interface Past {
  /** Newest first. */
  readonly days: readonly Day[];
  readonly history: History;
  /** What is known before a day that has not begun. */
  knownOf(day: Day): DayKnowledge;
  /** A day as it was, to be played again. */
  scenarioOf(day: Day): Scenario;
}

/**
 * The days before `today` in an open database.
 * @throws LogUnavailable when the disk refuses.
 */
export function pastOf(db: Database, centre: Centre, today: Day): Past {
  const reports = createReportReader(db);
  const history = readHistory(db, today, centre.timeZone);
  const knownToday = withinTheDay(centre, knowledgeOf(centre, today, history));
  return {
    days: onDisk(db.name, () =>
      db.prepare<[Day], Day>("SELECT DISTINCT day FROM visits WHERE day < ? ORDER BY day DESC").pluck().all(today),
    ),
    history,
    knownOf: (day) => withinTheDay(centre, knowledgeOf(centre, day, history)),
    scenarioOf: (day) => scenarioAs(centre, knownToday.knowledge, day, reports),
  };
}

/** Who came and who sat where is of the day; how long things take is of all that was recorded. */
function scenarioAs(
  centre: Centre,
  knowledge: Knowledge,
  day: Day,
  reports: ReturnType<typeof createReportReader>,
): Scenario {
  const midnight = localInstant(day, 0, centre.timeZone);
  const rows = { visits: reports.visits(day), sessions: reports.sessions(day) };
  return scenarioOfDay(centre, { ...knowledge, midnight }, recordedDay(day, midnight, rows));
}

const DAY_S = 86_400;
/** A day that is played ends before midnight, the last service too. */
const LAST_CALL_S = DAY_S - 7200;

/** Whoever may be staffed all day is played within the centre's hours, and nobody stays beyond the evening. */
function withinTheDay(centre: Centre, { knowledge, isGuess }: DayKnowledge): DayKnowledge {
  const { openS, closeS } = openingHours(centre);
  const within = ({ startS, endS, drainS }: Shift): Shift => {
    const end = Math.min(LAST_CALL_S, endS >= DAY_S ? closeS : endS);
    return {
      startS: startS <= 0 ? openS : startS,
      endS: end,
      drainS: Math.max(0, Math.min(drainS, LAST_CALL_S - end)),
    };
  };
  const shifts = new Map([...knowledge.shifts].map(([id, planned]) => [id, planned.map(within)]));
  return { isGuess, knowledge: { ...knowledge, shifts } };
}
