import type { Recorded } from "#shared/domain/event.ts";
import type { CommandId, Seq } from "#shared/kit/ids.ts";
import type { Day } from "#shared/kit/time.ts";

import type { VisitRow } from "#server/reports/visit-row.ts";

/** What one accepted command puts on the disk: its events, and its id, so that a retry finds its answer. */
export interface LogEntry {
  readonly commandId: CommandId;
  /** The open day after these events. */
  readonly day: Day;
  /** At least one; their `seq` continues the log without a gap. */
  readonly events: readonly Recorded[];
  /** Rows of visits that these events ended, and ids of rows that an undo took back. */
  readonly visits: readonly VisitRow[];
  readonly withdrawn: readonly string[];
}

/** The centre's truth: every accepted command, durable before its acknowledgement leaves. */
export interface EventLog {
  /**
   * Writes the entries of one tick in one transaction with one sync: all or none, durable on return.
   * @throws VersionConflict when the first `seq` is not one after the last in the log: reload and decide again.
   * @throws LogUnavailable when the disk refuses; nothing was written.
   */
  append(entries: readonly LogEntry[]): void;
  /** The events of the last day in the log, in order: all that a start needs. */
  lastDay(): Iterable<Recorded>;
  /** Every event, in order. */
  all(): Iterable<Recorded>;
  /** The events that an accepted command caused; null for an id that was never accepted. */
  eventsOf(commandId: CommandId): readonly Recorded[] | null;
  /** Position of the last event; 0 for an empty log. */
  lastSeq(): Seq;
  [Symbol.dispose](): void;
}

/** Somebody else wrote to the log. */
export class VersionConflict extends Error {
  override readonly name = "VersionConflict";
  readonly code = "VERSION_CONFLICT";
}

/** The disk refused the write, or the file cannot be opened. */
export class LogUnavailable extends Error {
  override readonly name = "LogUnavailable";
  readonly code = "LOG_UNAVAILABLE";
}
