import { crc32 } from "node:zlib";

import { CENTRAL, END, LOCAL, UTF8_NAMES, VERSION } from "./zip-format.ts";

/** A file in an archive. */
export interface ZipFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A zip archive of these files as they are, for sounds pack badly; the same files give the same archive. */
export function writeZip(files: readonly ZipFile[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let at = 0;
  for (const { name, bytes } of files) {
    const facts = factsOf(name, bytes);
    const local = Buffer.concat([headOf(LOCAL.mark, VERSION), facts, Buffer.from(name), bytes]);
    const place = Buffer.alloc(CENTRAL.bytes - LOCAL.bytes - 2);
    place.writeUInt32LE(at, place.length - 4);
    centrals.push(Buffer.concat([headOf(CENTRAL.mark, VERSION, VERSION), facts, place, Buffer.from(name)]));
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(centrals);
  return Buffer.concat([...locals, directory, endOf(files.length, directory.length, at)]);
}

const headOf = (mark: number, ...versions: readonly number[]): Buffer => {
  const head = Buffer.alloc(4 + 2 * versions.length);
  head.writeUInt32LE(mark);
  versions.forEach((version, index) => head.writeUInt16LE(version, 4 + 2 * index));
  return head;
};

/** What local and central header say alike: flags, method, time, sum, sizes, the length of the name. */
function factsOf(name: string, bytes: Uint8Array): Buffer {
  const facts = Buffer.alloc(LOCAL.bytes - 6);
  facts.writeUInt16LE(UTF8_NAMES, 0);
  // The first day that a zip archive can tell.
  facts.writeUInt16LE((1 << 5) | 1, 6);
  facts.writeUInt32LE(crc32(bytes), 8);
  facts.writeUInt32LE(bytes.length, 12);
  facts.writeUInt32LE(bytes.length, 16);
  facts.writeUInt16LE(Buffer.byteLength(name), 20);
  return facts;
}

function endOf(count: number, directoryBytes: number, directoryAt: number): Buffer {
  const end = Buffer.alloc(END.bytes);
  end.writeUInt32LE(END.mark);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(directoryBytes, 12);
  end.writeUInt32LE(directoryAt, 16);
  return end;
}
