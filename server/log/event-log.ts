import type { GivenNumbers } from "#shared/domain/command.ts";
import type { Recorded } from "#shared/domain/event.ts";
import type { LeasedBlock } from "#shared/domain/kept-numbers.ts";
import type { CommandId, Seq, TicketId } from "#shared/kit/ids.ts";
import type { Day, EpochMs } from "#shared/kit/time.ts";

import type { ReportChange } from "#server/reports/report-change.ts";

/** What one accepted command puts on the disk: its events, and its id, so that a retry finds its answer. */
export interface LogEntry {
  readonly commandId: CommandId;
  /** The open day after these events. */
  readonly day: Day;
  /** At least one; their `seq` continues the log without a gap. */
  readonly events: readonly Recorded[];
  /** What the events change in the report tables, in order. */
  readonly reports: readonly ReportChange[];
}

/** The centre's truth: every accepted command, durable before its acknowledgement leaves. */
export interface EventLog {
  /**
   * Writes the entries of one tick in one transaction with one sync: all or none, durable on return.
   * @throws VersionConflict when the first `seq` is not one after the last in the log: reload and decide again.
   * @throws LogUnavailable when the disk refuses; nothing was written.
   */
  append(entries: readonly LogEntry[]): void;
  /**
   * The events from the opening of the day that was begun last, in order: all that a start needs.
   * @throws LogUnavailable when the disk refuses.
   */
  lastDay(): Iterable<Recorded>;
  /**
   * Every event, in order.
   * @throws LogUnavailable when the disk refuses.
   */
  all(): Iterable<Recorded>;
  /**
   * The events that an accepted command caused; null for an id that was never accepted.
   * @throws LogUnavailable when the disk refuses.
   */
  eventsOf(commandId: CommandId): readonly Recorded[] | null;
  /**
   * Every day in the log, the newest first.
   * @throws LogUnavailable when the disk refuses.
   */
  days(): readonly Day[];
  /**
   * The highest number that a day has given or lent, by field; none for a day that never was.
   * @throws LogUnavailable when the disk refuses.
   */
  givenOn(day: Day): GivenNumbers;
  /**
   * The blocks of numbers that stood lent to kiosks when a day ended, in the order of their lending.
   * @throws LogUnavailable when the disk refuses.
   */
  leasedOn(day: Day): readonly LeasedBlock[];
  /**
   * Every ticket that a day gave a number to, those brought later too.
   * @throws LogUnavailable when the disk refuses.
   */
  ticketsOn(day: Day): ReadonlySet<TicketId>;
  /** Position of the last event; 0 for an empty log. */
  lastSeq(): Seq;
  /** When the last event was, by the clock that stamped it; null for an empty log. */
  lastAt(): EpochMs | null;
  [Symbol.dispose](): void;
}

/** Somebody else wrote to the log. */
export class VersionConflict extends Error {
  override readonly name = "VersionConflict";
  readonly code = "VERSION_CONFLICT";
}

/** The disk refused. What was asked for did not happen; the same may work later. */
export class LogUnavailable extends Error {
  override readonly name = "LogUnavailable";
  readonly code = "LOG_UNAVAILABLE";
}
