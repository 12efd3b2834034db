import { execFile } from "node:child_process";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { evolveAll } from "#shared/domain/evolve.ts";
import { initialState } from "#shared/domain/initial-state.ts";
import { seededRandom } from "#shared/kit/random.ts";
import { asDay } from "#shared/kit/time.ts";

import { centreFileIn, openCentreData, type CentreData } from "#server/log/centre-data.ts";
import { replayFolder } from "#server/replay/replay-folder.ts";
import { TEST_DAY } from "#tests/domain/support/moment.ts";
import { testCentre } from "#tests/domain/support/test-centre.ts";
import { playRandomDays } from "#tests/support/play-random-days.ts";
import { queueAtWork } from "#tests/support/queue-at-work.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const SCRIPT = join(import.meta.dirname, "../../scripts/replay.ts");
const DAYS = [TEST_DAY, "2026-11-24", "2026-11-25"];
const SEEDS = [1, 2, 3];

/** A centre's data after random days. */
async function playedData(folder: string, seed: number, days: readonly string[] = DAYS) {
  const data = openCentreData(folder);
  const queue = queueAtWork({ log: data.log });
  await playRandomDays(queue, seededRandom(seed), days);
  return { data, queue };
}

/** Writes past the log. */
function tamper(folder: string, sql: string): void {
  const db = new Database(centreFileIn(folder));
  expect(db.prepare(sql).run().changes).toBeGreaterThan(0);
  db.close();
}

describe.each(SEEDS)("after three random days (seed %i)", (seed) => {
  test("[G2] the log replays to the live state, from its start and from its last day", async () => {
    using folder = temporaryFolder();
    const { data, queue } = await playedData(folder.path, seed);
    expect(evolveAll(initialState(testCentre()), data.log.all())).toEqual(queue.dispatcher.state);
    expect(queueAtWork({ log: data.log }).dispatcher.state).toEqual(queue.dispatcher.state);
    data[Symbol.dispose]();
  });

  test("the report tables rebuilt from the log have the hashes of the live ones", async () => {
    using folder = temporaryFolder();
    const { data } = await playedData(folder.path, seed);
    const { events, tables } = replayFolder(folder.path);
    expect(events).toBe(data.log.lastSeq());
    expect(tables.map(({ rows }) => rows > 0)).toEqual([true, true, true]);
    expect(tables.filter(({ liveHash, rebuiltHash }) => liveHash !== rebuiltHash)).toEqual([]);
    expect(tables.map(({ firstDifference }) => firstDifference)).toEqual([null, null, null]);
    data[Symbol.dispose]();
  });

  test("there is one row for each closed ticket, and none for an open one", async () => {
    using folder = temporaryFolder();
    const { data, queue } = await playedData(folder.path, seed, [TEST_DAY]);
    const closed = [...queue.dispatcher.state.tickets.values()].filter(({ status }) => status.kind === "closed");
    const rows = data.reports.visits(asDay(TEST_DAY));
    expect(rows.map(({ ticketId }) => ticketId)).toEqual(closed.map(({ id }) => id).toSorted());
    expect(closed.length).toBeGreaterThan(50);
    data[Symbol.dispose]();
  });

  test("every counter is in at most one session at a time, and in none once its day is over", async () => {
    using folder = temporaryFolder();
    const { data } = await playedData(folder.path, seed);
    for (const day of DAYS) expect(overlapping(data, day)).toEqual([]);
    const ended = data.reports.sessions(asDay(TEST_DAY)).filter(({ endedAt }) => endedAt !== null);
    expect(ended).toHaveLength(data.reports.sessions(asDay(TEST_DAY)).length);
    data[Symbol.dispose]();
  });
});

const overlapping = ({ reports }: CentreData, day: string) =>
  reports
    .sessions(asDay(day))
    .filter((session, index, all) =>
      all
        .slice(index + 1)
        .some(
          ({ counterId, beganAt }) =>
            counterId === session.counterId && (session.endedAt === null || beganAt < session.endedAt),
        ),
    );

describe("npm run replay", () => {
  interface Ran {
    readonly code: number | null;
    readonly said: string;
    readonly complained: string;
  }

  const replay = (...args: readonly string[]): Promise<Ran> =>
    new Promise((resolve) => {
      const child = execFile(
        process.execPath,
        [SCRIPT, ...args],
        { env: { ...process.env, LC_ALL: "en" } },
        (_error, said, complained) => resolve({ code: child.exitCode, said, complained }),
      );
    });

  test("says that all is well beside a running server, and changes nothing", async () => {
    using folder = temporaryFolder();
    const { data } = await playedData(folder.path, 1);
    const { code, said } = await replay("--data", folder.path);
    expect(said).toContain("exactly what the log says");
    expect(said).toContain("3 days");
    expect(code).toBe(0);
    data[Symbol.dispose]();
  });

  test.each([
    ["a figure was changed", "UPDATE visits SET waiting_ms = waiting_ms + 1 WHERE ticket_id LIKE '%A003'"],
    ["a row is gone", "DELETE FROM visits WHERE ticket_id LIKE '%A003'"],
    ["a session was moved", "UPDATE counter_sessions SET began_at = began_at + 1"],
  ])("fails and shows the row when %s", async (_what, sql) => {
    using folder = temporaryFolder();
    const { data } = await playedData(folder.path, 1, [TEST_DAY]);
    data[Symbol.dispose]();
    tamper(folder.path, sql);
    const { code, said, complained } = await replay("--data", folder.path);
    expect(said).toContain('First row that differs: ["2026-11-23"');
    expect(complained).toContain("The log is the truth");
    expect(code).toBe(1);
  });

  test("names what it cannot read in one sentence", async () => {
    using folder = temporaryFolder();
    const none = join(folder.path, "none");
    const { code, complained } = await replay("--data", none);
    expect(complained).toBe(`${centreFileIn(none)} does not exist: the data folder of a centre is wanted.\n`);
    expect(code).toBe(1);
  });
});
