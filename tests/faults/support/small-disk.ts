import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, statfsSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "better-sqlite3";

import { centreFileIn } from "#server/log/centre-data.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

/** A place for a database that runs out of room. */
export interface SmallDisk extends Disposable {
  readonly folder: string;
  /** Leaves so little room that a few commits fill it. Call it with the open database. */
  fill(db: Database): void;
  /** Gives the room back. */
  makeRoom(db: Database): void;
}

/** A small disk under a whole centre, which alone has its database open. */
export interface CentreDisk extends Disposable {
  readonly folder: string;
  /** Leaves so little room that a few commits fill it. */
  fill(): void;
  makeRoom(): void;
}

const SIZE = 4 * 1024 * 1024;
const LEFT = 128 * 1024;

const isMounting = canMount();

/** How this machine makes a small disk: a file system of its own where it may mount one, SQLite's own limit elsewhere. */
export const smallDiskKind = isMounting ? "file system of 4 MB" : "limit on the database's pages";

/** A small disk of this machine's kind. */
export const smallDisk = (): SmallDisk => (isMounting ? mountedDisk() : limitedPages());

/** How this machine makes a small disk under a centre: the process's own limit where it may mount none. */
export const centreDiskKind = isMounting ? smallDiskKind : "limit on the process's files";

/** A disk that refuses a centre's writes, of this machine's kind. */
export const centreDisk = (): CentreDisk => (isMounting ? mountedDisk() : limitedFiles());

function canMount(): boolean {
  try {
    mountedDisk()[Symbol.dispose]();
    return true;
  } catch {
    return false;
  }
}

function mountedDisk(): SmallDisk & CentreDisk {
  const holder = temporaryFolder();
  const folder = join(holder.path, "disk");
  const filler = join(folder, "filler");
  mkdirSync(folder);
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${SIZE}`, "tmpfs", folder], { stdio: "ignore" });
  return {
    folder,
    fill() {
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(filler, Buffer.alloc(bavail * bsize - LEFT));
    },
    makeRoom: () => rmSync(filler),
    [Symbol.dispose]() {
      execFileSync("umount", [folder]);
      holder[Symbol.dispose]();
    },
  };
}

function limitedPages(): SmallDisk {
  const holder = temporaryFolder();
  return {
    folder: holder.path,
    fill: (db) => void db.pragma(`max_page_count = ${Number(db.pragma("page_count", { simple: true })) + 2}`),
    makeRoom: (db) => void db.pragma("max_page_count = 1000000"),
    [Symbol.dispose]: () => holder[Symbol.dispose](),
  };
}

function limitedFiles(): CentreDisk {
  const holder = temporaryFolder();
  return {
    folder: holder.path,
    fill: () => limitFiles(String(statSync(`${centreFileIn(holder.path)}-wal`).size + LEFT)),
    makeRoom: () => limitFiles("unlimited"),
    [Symbol.dispose]() {
      limitFiles("unlimited");
      holder[Symbol.dispose]();
    },
  };
}

/** No file of this process may grow beyond so many bytes. */
const limitFiles = (bytes: string): void =>
  void execFileSync("prlimit", [`--pid=${process.pid}`, `--fsize=${bytes}:`], { stdio: "ignore" });
