import { LogUnavailable, type EventLog, type LogEntry } from "#server/log/event-log.ts";

/** A log that tells how it was written to, and refuses when the test says so. */
export interface WatchedLog extends EventLog {
  /** The entries of each transaction that stands. */
  readonly transactions: readonly (readonly LogEntry[])[];
  /** Thrown by every write until it is null again; nothing is written then. */
  broken: Error | null;
  /** Whether the last day can be read. */
  isReadable: boolean;
  /** Runs before each write. */
  beforeWrite: () => void;
}

/** Watches a log. */
export function watchedLog(log: EventLog): WatchedLog {
  const transactions: (readonly LogEntry[])[] = [];
  const watched: WatchedLog = {
    ...log,
    transactions,
    broken: null,
    isReadable: true,
    beforeWrite: () => {},
    lastDay() {
      if (!watched.isReadable) throw new LogUnavailable("not readable");
      return log.lastDay();
    },
    append(entries) {
      watched.beforeWrite();
      if (watched.broken !== null) throw watched.broken;
      log.append(entries);
      transactions.push(entries);
    },
  };
  return watched;
}
