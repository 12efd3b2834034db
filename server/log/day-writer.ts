import type { Database } from "better-sqlite3";
import type { Recorded } from "#shared/domain/event.ts";

/** Notes where each day begins, as its opening is written. A day that is opened again began the first time. */
export function createDayWriter(db: Database): (recorded: Recorded) => void {
  const insertDay = db.prepare("INSERT INTO days (day, first_seq) VALUES (?, ?) ON CONFLICT DO NOTHING");
  return ({ seq, event }) => {
    if (event.type === "DayOpened") insertDay.run(event.day, seq);
  };
}
