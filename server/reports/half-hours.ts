import { timeText } from "#shared/i18n/format.ts";
import { averageOf } from "#shared/views/day-figures.ts";

import type { VisitRow } from "./visit-row.ts";

/** Half an hour of a day by the centre's clock: who came in it, and how long they waited. */
export interface HalfHour {
  /** "07:30". */
  readonly from: string;
  readonly arrivals: number;
  /** Of those who came then and were called; null when nobody was. */
  readonly averageWaitMs: number | null;
}

/** The half hours from the first arrival to the last, without a gap. A visit arrives once, with its first procedure. */
export function halfHours(visits: readonly VisitRow[], timeZone: string): readonly HalfHour[] {
  const arrived = visits.filter((row) => row.step === 1);
  const slots = Map.groupBy(arrived, (row) => slotOf(timeText(row.issuedAt, timeZone)));
  const [first, last] = [Math.min(...slots.keys()), Math.max(...slots.keys())];
  return Array.from({ length: slots.size === 0 ? 0 : last - first + 1 }, (_, index) => {
    const rows = slots.get(first + index) ?? [];
    const called = rows.filter((row) => row.firstCalledAt !== null);
    return {
      from: nameOf(first + index),
      arrivals: rows.length,
      averageWaitMs: averageOf(called.map((row) => row.waitingMs)),
    };
  });
}

const slotOf = (time: string): number => Number(time.slice(0, 2)) * 2 + (Number(time.slice(3)) < 30 ? 0 : 1);

const nameOf = (slot: number): string =>
  `${String(Math.floor(slot / 2)).padStart(2, "0")}:${slot % 2 === 0 ? "00" : "30"}`;
