import { join } from "node:path";
import { expect, test } from "vitest";

import { MIGRATIONS } from "#server/log/migrations/all-migrations.ts";
import { openDatabase } from "#server/log/open-database.ts";
import { createSqliteEventLog } from "#server/log/sqlite-event-log.ts";
import { issueTicket } from "#tests/domain/support/commands.ts";
import { timeOf } from "#tests/domain/support/moment.ts";
import { numbersIn, openedQueue, queueAtWork } from "#tests/support/queue-at-work.ts";
import { virtualClock } from "#tests/support/virtual-clock.ts";
import { smallDisk, smallDiskKind } from "./support/small-disk.ts";

const DISK = "STORE_UNAVAILABLE";

/** A queue on a log on a small disk. */
async function queueOn(disk: ReturnType<typeof smallDisk>) {
  const db = openDatabase(join(disk.folder, "centre.sqlite"), MIGRATIONS);
  const log = createSqliteEventLog(db, virtualClock(timeOf("07:00")));
  return { db, queue: await openedQueue({ log }) };
}

test(`a full disk refuses clearly, keeps what was acknowledged, and serves again when there is room (${smallDiskKind})`, async () => {
  using disk = smallDisk();
  const { db, queue } = await queueOn(disk);
  const given: string[] = [...numbersIn([await queue.ask(issueTicket("birth"))])];
  disk.fill(db);

  const refused = await issueUntilRefused();
  expect(refused).toEqual({ kind: "fault", code: DISK });
  expect(await queue.ask(issueTicket("birth"), { id: "press" })).toEqual(refused);
  expect(queue.dispatcher.state.tickets.size).toBe(given.length);
  expect(queue.log.lastSeq()).toBe(queue.dispatcher.state.seq);

  disk.makeRoom(db);
  given.push(...numbersIn([await queue.ask(issueTicket("birth"), { id: "press" })]));
  expect(given).toEqual(given.map((_, index) => `A${String(index + 1).padStart(3, "0")}`));
  expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
  expect(queueAtWork({ log: queue.log }).dispatcher.state).toEqual(queue.dispatcher.state);
  db.close();

  async function issueUntilRefused() {
    for (;;) {
      const outcome = await queue.ask(issueTicket("birth"));
      if (outcome.kind !== "accepted") return outcome;
      given.push(...numbersIn([outcome]));
    }
  }
});

test(`a rush on a full disk is refused whole: no press of it gets a number (${smallDiskKind})`, async () => {
  using disk = smallDisk();
  const { db, queue } = await queueOn(disk);
  disk.fill(db);
  const outcomes = await Promise.all(Array.from({ length: 2000 }, () => queue.ask(issueTicket("birth"))));
  expect(outcomes).toEqual(outcomes.map(() => ({ kind: "fault", code: DISK })));
  expect(queue.dispatcher.state.tickets.size).toBe(0);
  disk.makeRoom(db);
  const numbers = numbersIn(await Promise.all([1, 2, 3].map(() => queue.ask(issueTicket("birth")))));
  expect(numbers).toEqual(["A001", "A002", "A003"]);
  db.close();
});
