import type { Centre } from "#shared/domain/centre.ts";
import type { Calibration } from "#shared/forecast/calibration.ts";
import type { Day } from "#shared/kit/time.ts";

import { centreFileIn } from "#server/log/centre-data.ts";
import { MIGRATIONS } from "#server/log/migrations/all-migrations.ts";
import { openReadOnly } from "#server/log/open-database.ts";
import { calibrationOf } from "./calibration-of.ts";
import type { DayKnowledge } from "./foreseer.ts";
import { readHistory } from "./history-reader.ts";
import { knowledgeOf } from "./knowledge-of.ts";

/** What the days before a day have taught. */
export interface LearnedDay {
  readonly knowledge: DayKnowledge;
  /** With which the day's promises begin. */
  readonly calibration: Calibration;
}

/** Of which day of which centre, and where its data stand. */
export interface LessonAsked {
  readonly centre: Centre;
  readonly day: Day;
  readonly dataDir: string;
}

/**
 * Reads the history beside whoever writes it, and learns from it. A year takes a tenth of a second.
 * @throws DataFault or LogUnavailable when the file cannot be read.
 */
export function learnDay({ centre, day, dataDir }: LessonAsked): LearnedDay {
  const db = openReadOnly(centreFileIn(dataDir), MIGRATIONS);
  try {
    const history = readHistory(db, day, centre.timeZone);
    return { knowledge: knowledgeOf(centre, day, history), calibration: calibrationOf(history.promises) };
  } finally {
    db.close();
  }
}
