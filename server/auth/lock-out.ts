import { epochMs, later, MINUTE_MS, type EpochMs } from "#shared/kit/time.ts";

import type { AccessFile } from "./access-file.ts";

const FREE_FAILURES = 5;
const FIRST_LOCK_MS = 30_000;
const LONGEST_LOCK_MS = 15 * MINUTE_MS;

/** Wrong guesses of one subject's secret. */
export interface Failures {
  readonly count: number;
  readonly lastAt: EpochMs;
}

/** Until when a subject is locked out: from the fifth failure on 30 s, doubling to 15 minutes; null when it is not. */
export function lockedUntil({ count, lastAt }: Failures, now: EpochMs): EpochMs | null {
  if (count < FREE_FAILURES) return null;
  const until = later(lastAt, Math.min(LONGEST_LOCK_MS, FIRST_LOCK_MS * 2 ** (count - FREE_FAILURES)));
  // A clock that was set back since must not lock a person out for the difference.
  return now >= until || now < lastAt ? null : until;
}

/** Counts failures on disk: a restart forgives nothing. */
export interface FailureBook {
  of(subject: string): Failures;
  /** Counted before the guess is checked, so that guesses sent together are all counted. */
  add(subject: string, now: EpochMs): void;
  clear(subject: string): void;
}

/** The failures in the access file. */
export function failuresIn(file: AccessFile): FailureBook {
  const find = file.prepare<[string], { count: number; last_at: number }>(
    "SELECT count, last_at FROM failure WHERE subject = ?",
  );
  const add = file.prepare<[string, number]>(
    `INSERT INTO failure (subject, count, last_at) VALUES (?, 1, ?)
     ON CONFLICT (subject) DO UPDATE SET count = count + 1, last_at = excluded.last_at`,
  );
  const clear = file.prepare<[string]>("DELETE FROM failure WHERE subject = ?");
  return {
    of(subject) {
      const row = find.get(subject);
      return { count: row?.count ?? 0, lastAt: epochMs(row?.last_at ?? 0) };
    },
    add: (subject, now) => void add.run(subject, now),
    clear: (subject) => void clear.run(subject),
  };
}
