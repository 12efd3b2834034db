import { crc32, inflateRawSync } from "node:zlib";

import { CENTRAL, DEFLATED, ENCRYPTED, END, LOCAL, STORED } from "./zip-format.ts";

/** How much an archive may hold. */
export interface ZipLimits {
  readonly files: number;
  readonly fileBytes: number;
  readonly bytes: number;
}

/**
 * The files of a zip archive by name; null for one that is torn, holds more than it may, names a file twice, or is written in
 * a way that no pack needs. Names come as they are: whoever uses one checks it.
 */
export function readZip(archive: Buffer, limits: ZipLimits): ReadonlyMap<string, Buffer> | null {
  try {
    const files = new Map<string, Buffer>();
    let left = limits.bytes;
    for (const entry of entriesOf(archive, limits.files)) {
      left -= entry.fullBytes;
      if (entry.fullBytes > limits.fileBytes || left < 0 || files.has(entry.name)) return null;
      files.set(entry.name, contentOf(archive, entry));
    }
    return files;
  } catch (error) {
    // Whatever a wrong length, offset or stream leads to: outside the buffer, or into rubbish.
    if (error instanceof RangeError || error instanceof BrokenZip || isInflateError(error)) return null;
    throw error;
  }
}

class BrokenZip extends Error {}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly sum: number;
  readonly packedBytes: number;
  readonly fullBytes: number;
  readonly at: number;
}

function entriesOf(archive: Buffer, most: number): readonly Entry[] {
  const end = archive.length - END.bytes;
  // A comment behind the end, which no program writes by itself, is not looked for.
  if (end < 0 || archive.readUInt32LE(end) !== END.mark) throw new BrokenZip();
  const count = archive.readUInt16LE(end + 10);
  if (count > most) throw new BrokenZip();
  const entries: Entry[] = [];
  let at = archive.readUInt32LE(end + 16);
  while (entries.length < count) {
    if (archive.readUInt32LE(at) !== CENTRAL.mark) throw new BrokenZip();
    const nameBytes = archive.readUInt16LE(at + 28);
    entries.push({
      name: archive.toString("utf8", at + CENTRAL.bytes, at + CENTRAL.bytes + nameBytes),
      method: (archive.readUInt16LE(at + 8) & ENCRYPTED) === 0 ? archive.readUInt16LE(at + 10) : -1,
      sum: archive.readUInt32LE(at + 16),
      packedBytes: archive.readUInt32LE(at + 20),
      fullBytes: archive.readUInt32LE(at + 24),
      at: archive.readUInt32LE(at + 42),
    });
    at += CENTRAL.bytes + nameBytes + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}

function contentOf(archive: Buffer, { method, sum, packedBytes, fullBytes, at }: Entry): Buffer {
  if (archive.readUInt32LE(at) !== LOCAL.mark) throw new BrokenZip();
  const from = at + LOCAL.bytes + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28);
  if (from + packedBytes > archive.length) throw new BrokenZip();
  const packed = archive.subarray(from, from + packedBytes);
  const content = unpacked(packed, method, fullBytes);
  if (content.length !== fullBytes || crc32(content) !== sum) throw new BrokenZip();
  return content;
}

function unpacked(packed: Buffer, method: number, fullBytes: number): Buffer {
  if (method === STORED) return packed;
  // It never opens further than it says it will.
  if (method === DEFLATED) return inflateRawSync(packed, { maxOutputLength: Math.max(1, fullBytes) });
  throw new BrokenZip();
}

const isInflateError = (error: unknown): boolean =>
  error instanceof Error && "code" in error && /^(?:Z_|ERR_BUFFER_TOO_LARGE)/.test(String(error.code));
