import type { CounterId, FieldId } from "#shared/kit/ids.ts";

/**
 * What may be known of a centre at one instant, in plain numbers, for whoever predicts or plans. Times are seconds since
 * the centre's midnight; fields and counters are named by their place in the lists. It holds nothing that only the future
 * knows: no service time of anyone unfinished, no absence to come.
 */
export interface Sight {
  readonly now: number;
  readonly fields: readonly FieldSight[];
  readonly counters: readonly CounterSight[];
  readonly rules: SightRules;
}

/** The centre's rules that shape a wait. */
export interface SightRules {
  /** Seconds that a clerk needs to change field. */
  readonly setupS: number;
  /** Seconds in a field, counted from the end of the set-up, before the program moves the counter again. */
  readonly minDwellS: number;
  /** At most `maxInARow` priority calls in a row while a normal citizen waits, then `thenNormal` normal ones. */
  readonly maxInARow: number;
  readonly thenNormal: number;
  /** Seconds that a counter is held by a citizen who does not come. */
  readonly noShowS: number;
  /** Whether a counter with several home fields takes whoever waits longest, and not the first field's; missing: no. */
  readonly isLongestFirst?: boolean;
}

/** One field's line and what is known of its demand. */
export interface FieldSight {
  readonly id: FieldId;
  /** A specialist's counter time, mean in seconds and coefficient of variation, as the centre's history has it. */
  readonly meanS: number;
  readonly cv: number;
  /** How far today's median may lie from that: standard deviation of its logarithm; missing: as months of history say. */
  readonly doubt?: number;
  /** The wait that the centre aims at, in seconds. */
  readonly normS: number;
  /** When each waiting citizen of a priority class joined the line, in the order of the line. */
  readonly priority: readonly number[];
  readonly normal: readonly number[];
  /** Times the field's mean that each of them is likely to take, by what they came for; all 1 where it is missing. */
  readonly priorityWork?: readonly number[];
  readonly normalWork?: readonly number[];
  /** Priority calls in a row so far, and normal calls due before the next one. */
  readonly inARow: number;
  readonly normalDue: number;
  /** Expected arrivals from history. */
  readonly expected: ArrivalRates;
  /** When each citizen of today joined this line, oldest first; those who wait, are served or have left. */
  readonly arrivals: readonly number[];
  /** How many of them are of a priority class. */
  readonly priorityArrivals: number;
  /** Services finished today, in seconds at a specialist's pace, each as if for a citizen whose work is 1. */
  readonly served: readonly number[];
  /** Calls to which nobody came today. */
  readonly noShows: number;
}

/** Arrivals per hour in consecutive buckets of the day; zero outside them. */
export interface ArrivalRates {
  readonly startS: number;
  readonly bucketS: number;
  readonly perHour: readonly number[];
}

/** One counter with its clerk. */
export interface CounterSight {
  readonly id: CounterId;
  /** Its home fields, in order. */
  readonly home: readonly number[];
  /** The fields that it serves now, in order; while it is set up, those that it will serve. */
  readonly setTo: readonly number[];
  /** The fields that it turns to after the citizen in hand; null when no move is pending. */
  readonly turnsTo: readonly number[] | null;
  readonly state: "off" | "idle" | "setting-up" | "busy";
  /** When that state began. */
  readonly since: number;
  /** Whether its clerk is signed in, so that one who is off rests or is about to open; missing: no. */
  readonly isSignedIn?: boolean;
  /** The field of the citizen in hand; null unless busy. */
  readonly serving: number | null;
  /** Times that field's mean that they are likely to take; 1 where it is missing. */
  readonly work?: number;
  /** When it began to serve its present fields: the end of the set-up; -Infinity since the start of the day. */
  readonly setSince: number;
  /** Its clerk's pace in each field (1 = a specialist's, 1.3 = 30 % slower); null where skill or account is missing. */
  readonly pace: readonly (number | null)[];
  /** The shifts that are planned: on duty in `[start, end + drain)`. */
  readonly shifts: readonly Shift[];
  /** Kept where it is by the director. */
  readonly isPinned: boolean;
  /** The field that it was proposed to be lent to, while the director has not answered; null when none. */
  readonly proposed: number | null;
  /** When a lent counter is planned to go home; null where nobody has said so, and at home. */
  readonly returnsAtS: number | null;
  /** Moves of this counter today. */
  readonly moves: number;
}

/** A planned stretch of duty; `drainS` more seconds while people still wait. */
export interface Shift {
  readonly startS: number;
  readonly endS: number;
  readonly drainS: number;
}
