import { open, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/** How the name of a file that is still being written ends. */
export const DRAFT_ENDING = ".new";

/**
 * Writes a file that is there as a whole or not at all, and after a power cut too.
 * @throws the system's error when the disk refuses; what stood there before stands.
 */
export async function writeWhole(file: string, content: Uint8Array | string): Promise<void> {
  const draft = `${file}${DRAFT_ENDING}`;
  await writeFile(draft, content, { flush: true });
  await rename(draft, file);
  // Windows keeps a folder's names by itself, and opens none.
  if (process.platform !== "win32") await flushFolder(dirname(file));
}

async function flushFolder(folder: string): Promise<void> {
  await using handle = await open(folder);
  await handle.sync();
}
