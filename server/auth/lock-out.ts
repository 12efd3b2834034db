import { epochMs, later, MINUTE_MS, type EpochMs } from "#shared/kit/time.ts";

import type { AccessFile } from "./access-file.ts";

const FREE_FROM_ONE_SOURCE = 5;
const FREE_FROM_EVERYWHERE = 25;
const FIRST_LOCK_MS = 30_000;
const LONGEST_LOCK_MS = 15 * MINUTE_MS;
const FAILURES_KEPT_MS = 24 * 60 * MINUTE_MS;
const FAMILIAR_KEPT_MS = 60 * FAILURES_KEPT_MS;
/** Invented names are counted too, but must not fill the disk: those that were quiet longest go first. */
const MOST_KEPT = 5000;
const EVERYWHERE = "";

/** A guess at somebody's secret, from somewhere. */
export interface Guess {
  /** Whose secret, known or invented. */
  readonly subject: string;
  /** The address that it comes from. */
  readonly source: string;
}

interface Failures {
  readonly count: number;
  readonly last_at: number;
}

/** Until when guesses wait: from the last free failure on 30 s, doubling to 15 minutes; null when they need not. */
function lockedUntil(failures: Failures | undefined, free: number, now: EpochMs): EpochMs | null {
  if (failures === undefined || failures.count < free) return null;
  const lastAt = epochMs(failures.last_at);
  const until = later(lastAt, Math.min(LONGEST_LOCK_MS, FIRST_LOCK_MS * 2 ** (failures.count - free)));
  // A clock that was set back since must not lock a person out for the difference.
  return now >= until || now < lastAt ? null : until;
}

/**
 * Counts wrong guesses on disk: a restart forgives nothing. A subject is locked for the source that guesses wrongly, and
 * after many from everywhere for all but the sources that have been right before: nobody keeps others out of their seat.
 */
export interface FailureBook {
  isLocked(guess: Guess, now: EpochMs): boolean;
  /** Counted before the guess is checked, so that guesses sent together are all counted. */
  add(guess: Guess, now: EpochMs): void;
  /** The guess was right: its failures are forgiven, and its source is known from now on. */
  right(guess: Guess, now: EpochMs): void;
  forgive(subject: string): void;
}

/** The failures in the access file. */
export function failuresIn(file: AccessFile): FailureBook {
  const find = file.prepare<[string, string], Failures>(
    "SELECT count, last_at FROM failure WHERE subject = ? AND source = ?",
  );
  const isFamiliar = file.prepare<[string, string, number]>(
    "SELECT 1 FROM familiar WHERE subject = ? AND source = ? AND last_at > ?",
  );
  const add = file.prepare<[string, string, number]>(
    `INSERT INTO failure (subject, source, count, last_at) VALUES (?, ?, 1, ?)
     ON CONFLICT (subject, source) DO UPDATE SET count = count + 1, last_at = excluded.last_at`,
  );
  const clear = file.prepare<[string, string, string]>("DELETE FROM failure WHERE subject = ? AND source IN (?, ?)");
  const know = file.prepare<[string, string, number]>(
    "INSERT OR REPLACE INTO familiar (subject, source, last_at) VALUES (?, ?, ?)",
  );
  const forgive = file.prepare<[string]>("DELETE FROM failure WHERE subject = ?");
  const forget = file.prepare<[number, number]>(
    `DELETE FROM failure WHERE last_at <= ? OR (subject, source) IN
     (SELECT subject, source FROM failure ORDER BY last_at DESC LIMIT -1 OFFSET ?)`,
  );
  return {
    isLocked({ subject, source }, now) {
      if (lockedUntil(find.get(subject, source), FREE_FROM_ONE_SOURCE, now) !== null) return true;
      if (isFamiliar.get(subject, source, now - FAMILIAR_KEPT_MS) !== undefined) return false;
      return lockedUntil(find.get(subject, EVERYWHERE), FREE_FROM_EVERYWHERE, now) !== null;
    },
    add: file.transaction(({ subject, source }: Guess, now: EpochMs) => {
      if (find.get(subject, source) === undefined) forget.run(now - FAILURES_KEPT_MS, MOST_KEPT);
      add.run(subject, source, now);
      add.run(subject, EVERYWHERE, now);
    }),
    right: file.transaction(({ subject, source }: Guess, now: EpochMs) => {
      clear.run(subject, source, EVERYWHERE);
      know.run(subject, source, now);
    }),
    forgive: (subject) => void forgive.run(subject),
  };
}
