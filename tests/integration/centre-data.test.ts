import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { commandId } from "#shared/kit/ids.ts";

import { centreFileIn, openCentreData } from "#server/log/centre-data.ts";
import { DataFault, type DataFaultCode } from "#server/log/data-fault.ts";
import { MIGRATIONS } from "#server/log/migrations/all-migrations.ts";
import { openDatabase } from "#server/log/open-database.ts";
import { createSqliteEventLog } from "#server/log/sqlite-event-log.ts";
import { dayOpened, issued } from "#tests/domain/support/facts.ts";
import { timeOf } from "#tests/domain/support/moment.ts";
import { entryMaker } from "#tests/contracts/support/log-entries.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";
import { virtualClock } from "#tests/support/virtual-clock.ts";

/** The fault with which a folder is refused. */
function faultOf(folder: string): { code: DataFaultCode; file: string; message: string } {
  try {
    openCentreData(folder)[Symbol.dispose]();
  } catch (error) {
    if (error instanceof DataFault) return { code: error.code, file: error.file, message: error.message };
    throw error;
  }
  throw new Error("the folder was opened");
}

describe("a data folder", () => {
  test("is made where there is none, and holds after a restart what it held before", () => {
    using folder = temporaryFolder();
    const path = join(folder.path, "deep", "data");
    const entries = [entryMaker()("open", [dayOpened(), issued("A001")])];
    {
      using data = openCentreData(path);
      data.log.append(entries);
    }
    using again = openCentreData(path);
    expect([...again.log.all()]).toEqual(entries[0]?.events);
    expect(again.log.eventsOf(commandId("open"))).toHaveLength(2);
  });

  test("belongs to one server at a time", () => {
    using folder = temporaryFolder();
    {
      using data = openCentreData(folder.path);
      expect(faultOf(folder.path)).toMatchObject({ code: "DATA_IN_USE", file: folder.path });
      expect(data.log.lastSeq()).toBe(0);
    }
    using next = openCentreData(folder.path);
    expect(next.log.lastSeq()).toBe(0);
  });

  test("that is a file is refused by name", () => {
    using folder = temporaryFolder();
    const path = join(folder.path, "data");
    writeFileSync(path, "not a folder");
    expect(faultOf(path)).toMatchObject({ code: "DATA_NOT_WRITABLE", file: path });
  });

  test("with a damaged file is refused by the file's name, and can be mended without a restart of the machine", () => {
    using folder = temporaryFolder();
    const file = centreFileIn(folder.path);
    writeFileSync(file, "this was a database once ".repeat(400));
    const fault = faultOf(folder.path);
    expect(fault).toMatchObject({ code: "DATA_CORRUPT", file });
    expect(fault.message).toContain(file);
    writeFileSync(file, "");
    using mended = openCentreData(folder.path);
    expect(mended.log.lastSeq()).toBe(0);
  });

  test("with an event that is no JSON names the file instead of leaving it out", () => {
    using folder = temporaryFolder();
    {
      using data = openCentreData(folder.path);
      data.log.append([entryMaker()("open", [dayOpened()])]);
    }
    const db = new Database(centreFileIn(folder.path));
    db.exec("UPDATE events SET body = '{'");
    db.close();
    using data = openCentreData(folder.path);
    expect(() => [...data.log.lastDay()]).toThrow(DataFault);
  });

  test("of a later version is refused rather than half understood", () => {
    using folder = temporaryFolder();
    openCentreData(folder.path)[Symbol.dispose]();
    const file = centreFileIn(folder.path);
    const db = new Database(file);
    db.pragma("user_version = 99");
    db.close();
    expect(faultOf(folder.path)).toMatchObject({ code: "DATA_TOO_NEW", file });
  });
});

describe("the database", () => {
  test("syncs every commit in full, also after its first writes", () => {
    using folder = temporaryFolder();
    const db = openDatabase(join(folder.path, "x.sqlite"), MIGRATIONS);
    createSqliteEventLog(db, virtualClock(timeOf("07:00"))).append([entryMaker()("open", [dayOpened()])]);
    expect(db.pragma("synchronous", { simple: true })).toBe(2);
    expect(db.pragma("journal_mode", { simple: true })).toBe("wal");
    db.close();
  });

  test("takes up every migration from every version before", () => {
    using folder = temporaryFolder();
    const schema = (db: Database.Database) => db.prepare("SELECT sql FROM sqlite_schema ORDER BY name").all();
    const fresh = openDatabase(join(folder.path, "fresh.sqlite"), MIGRATIONS);
    for (const version of MIGRATIONS.keys()) {
      const file = join(folder.path, `from-${version}.sqlite`);
      openDatabase(file, MIGRATIONS.slice(0, version)).close();
      const db = openDatabase(file, MIGRATIONS);
      expect(schema(db)).toEqual(schema(fresh));
      db.close();
    }
    fresh.close();
  });

  test("leaves a version whole when a migration fails", () => {
    using folder = temporaryFolder();
    const file = join(folder.path, "x.sqlite");
    const broken = { name: "broken", sql: "CREATE TABLE a (x TEXT) STRICT; CREATE TABLE a (x TEXT) STRICT;" };
    expect(() => openDatabase(file, [...MIGRATIONS, broken])).toThrow("already exists");
    const db = openDatabase(file, MIGRATIONS);
    expect(db.pragma("user_version", { simple: true })).toBe(MIGRATIONS.length);
    db.close();
  });

  test("moves what was written to its place once nobody writes any more", () => {
    using folder = temporaryFolder();
    const file = join(folder.path, "x.sqlite");
    const clock = virtualClock(timeOf("07:00"));
    const db = openDatabase(file, MIGRATIONS);
    const log = createSqliteEventLog(db, clock);
    const entry = entryMaker();
    const write = (count: number) => {
      for (let index = 0; index < count; index += 1) log.append([entry(`${log.lastSeq()}`, [issued("A001")])]);
    };
    write(100);
    const before = statSync(file).size;
    clock.pass(150);
    write(1);
    clock.pass(150);
    expect(statSync(file).size).toBe(before);
    clock.pass(1000);
    expect(statSync(file).size).toBeGreaterThan(before);
    expect(clock.alarms).toBe(0);
    log[Symbol.dispose]();
    db.close();
  });
});
