import { QUARTERS } from "./arrival-history.ts";

/** When a centre is open on a day: seconds since midnight; `lunch` is null when it works through. */
export interface OpeningHours {
  readonly openS: number;
  readonly closeS: number;
  readonly lunch: { readonly startS: number; readonly endS: number } | null;
}

/**
 * How the arrivals of a day spread over its quarter-hours in a centre that has no history: shares that sum to 1. An
 * eighth comes before the doors open; the morning falls from its first half-hour to noon, the afternoon is a third of it
 * (DOMAIN, from the press: before opening 12 %, then by half-hours 13 12 11 10 7 6 4 2, before the afternoon 4, then
 * 6 5 4 2.5 1.5). Longer or shorter hours stretch the same course.
 */
export function usualCourse({ openS, closeS, lunch }: OpeningHours): Float64Array {
  const course = new Float64Array(QUARTERS);
  spread(course, openS - EARLY_S, openS, [EARLY_SHARE]);
  if (lunch === null && closeS - openS > HALF_DAY_S) {
    spread(course, openS, closeS, [...MORNING, ...AFTERNOON]);
  } else {
    spread(course, openS, lunch?.startS ?? closeS, MORNING);
  }
  if (lunch !== null) {
    spread(course, lunch.endS - EARLY_S, lunch.endS, [LUNCH_SHARE]);
    spread(course, lunch.endS, closeS, AFTERNOON);
  }
  const sum = course.reduce((total, share) => total + share, 0);
  return sum > 0 ? course.map((share) => share / sum) : course;
}

/** Adds shares, each to its equal part of `[fromS, toS)`, evenly over the quarter-hours it touches. */
function spread(course: Float64Array, fromS: number, toS: number, shares: readonly number[]): void {
  if (toS <= fromS) return;
  const partS = (toS - fromS) / shares.length;
  for (let quarter = 0; quarter < course.length; quarter += 1) {
    for (const [part, share] of shares.entries()) {
      const begins = Math.max(quarter * QUARTER_S, fromS + part * partS);
      const ends = Math.min((quarter + 1) * QUARTER_S, fromS + (part + 1) * partS);
      course[quarter] = (course[quarter] ?? 0) + (share * Math.max(0, ends - begins)) / partS;
    }
  }
}

const QUARTER_S = 900;
const EARLY_S = 1800;
const HALF_DAY_S = 5 * 3600;
const EARLY_SHARE = 12;
const MORNING = [13, 12, 11, 10, 7, 6, 4, 2];
const LUNCH_SHARE = 4;
const AFTERNOON = [6, 5, 4, 2.5, 1.5];
