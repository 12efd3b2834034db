import type { Seq } from "#shared/kit/ids.ts";
import { VersionConflict, type LogEntry } from "./event-log.ts";

/**
 * Holds entries to the log's end: their first event is the next, and none is missing among them.
 * @throws VersionConflict when somebody else wrote since they were decided.
 */
export function assertContinues(entries: readonly LogEntry[], last: Seq): void {
  let expected = last + 1;
  for (const { seq } of entries.flatMap((entry) => entry.events)) {
    if (seq !== expected) throw new VersionConflict(`event ${seq} came where ${expected} is next`);
    expected += 1;
  }
}
