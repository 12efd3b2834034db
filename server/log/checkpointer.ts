import type { Database } from "better-sqlite3";

import type { Clock } from "#server/clock/clock.ts";
import { onDisk } from "./disk-fault.ts";
import { LogUnavailable } from "./event-log.ts";

// A checkpoint of 64 commits takes the disk 2–4 ms, one of a thousand 20–25 ms: often and small, while nobody waits.
const COMMITS_WORTH_IT = 64;
// By the machine, whatever the speed of a demonstration.
const QUIET_MS = 200;

/** Where a rush leaves no quiet moment, a commit does it on the way before the file grows beyond 16 MB. */
export const PAGES_AT_MOST = 4000;

/** Moves the write-ahead file's pages to their place while nobody waits for a commit. */
export interface Checkpointer extends Disposable {
  /** Call it after each commit. */
  committed(): void;
}

/** A checkpointer of an open database. */
export function createCheckpointer(db: Database, clock: Clock): Checkpointer {
  let commits = 0;
  let commitsSeen = 0;
  let cancelAlarm: (() => void) | null = null;
  db.pragma(`wal_autocheckpoint = ${PAGES_AT_MOST}`);

  function setAlarm(): void {
    commitsSeen = commits;
    cancelAlarm = clock.after(QUIET_MS * clock.rate, ring);
  }

  function ring(): void {
    cancelAlarm = null;
    if (commits > commitsSeen) return setAlarm();
    commits = 0;
    checkpoint(db);
  }

  return {
    committed() {
      commits += 1;
      if (commits >= COMMITS_WORTH_IT && cancelAlarm === null) setAlarm();
    },
    [Symbol.dispose]: () => cancelAlarm?.(),
  };
}

// A full disk may refuse this too. Nothing is lost by it, and there is a next time.
function checkpoint(db: Database): void {
  try {
    onDisk(db.name, () => db.pragma("wal_checkpoint(PASSIVE)"));
  } catch (error) {
    if (!(error instanceof LogUnavailable)) throw error;
  }
}
