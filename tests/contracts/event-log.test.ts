import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach } from "vitest";

import { openCentreData } from "#server/log/centre-data.ts";
import { createMemoryEventLog } from "#server/log/memory-event-log.ts";
import { createMemoryReportTables } from "#server/reports/memory-report-tables.ts";
import { eventLogContract } from "./event-log.contract.ts";

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0).toReversed()) close();
});

eventLogContract("the SQLite file", () => {
  const folder = mkdtempSync(join(tmpdir(), "luot-log-"));
  const data = openCentreData(folder);
  closing.push(
    () => rmSync(folder, { recursive: true }),
    () => data[Symbol.dispose](),
  );
  return data;
});

eventLogContract("the log in memory", () => {
  const reports = createMemoryReportTables();
  return { log: createMemoryEventLog(reports.apply), reports };
});
