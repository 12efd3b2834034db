import { fstatSync, writeSync } from "node:fs";
import { open, statfs } from "node:fs/promises";

const ZEROS = Buffer.alloc(2 ** 20);
// A disk that is nearly full keeps what it has for the log itself.
const FREE_TIMES = 20;

/**
 * Fills the write-ahead file of an open database up with zeros, a megabyte a sync, so that no commit has to make it
 * grow: a sync of a file that grows waits for the file system's journal, too, and takes twice as long. SQLite reads up to
 * the last frame that carries its salt, and zeros carry none. Ends early once `signal` says so. Call it on a database
 * that this process writes, for that keeps the file in its place.
 * @throws the system's error when the disk refuses; the log works without the room.
 */
export async function makeRoom(walFile: string, bytes: number, signal: AbortSignal): Promise<void> {
  const { bavail, bsize } = await statfs(walFile);
  if (bavail * bsize < FREE_TIMES * bytes) return;
  await using file = await open(walFile, "r+");
  while (!signal.aborted && fillUp(file.fd, bytes)) await file.sync();
}

// @NOTE The size is asked for and written behind in one go: a commit in between would be overwritten.
function fillUp(fd: number, bytes: number): boolean {
  const { size } = fstatSync(fd);
  const missing = Math.min(bytes - size, ZEROS.length);
  if (missing > 0) writeSync(fd, ZEROS, 0, missing, size);
  return missing > 0;
}
