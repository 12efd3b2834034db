import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";

import type { MediaItem } from "#shared/protocol/media.ts";

/** The centre's pictures and videos, as they lie in a folder that somebody may change at any time. */
export interface MediaFolder {
  readonly path: string;
  /** What may be played, by name; nothing where the folder cannot be read. */
  list(): Promise<readonly MediaItem[]>;
  /** Whether this name may be given out now. */
  has(name: string): Promise<boolean>;
}

const MEGABYTE = 1_048_576;

interface Kind {
  readonly kind: MediaItem["kind"];
  readonly mostBytes: number;
}

/** What a browser plays without a program of its own in it. A drawing (SVG) can hold one, so it is none of these. */
const PICTURE: Kind = { kind: "picture", mostBytes: 20 * MEGABYTE };
const VIDEO: Kind = { kind: "video", mostBytes: 500 * MEGABYTE };
const KINDS: Readonly<Record<string, Kind>> = {
  jpg: PICTURE,
  jpeg: PICTURE,
  png: PICTURE,
  webp: PICTURE,
  avif: PICTURE,
  mp4: VIDEO,
  webm: VIDEO,
};

const MOST_ITEMS = 200;

/** No path, no hidden file, and nothing that an address would have to hide: letters of any script, digits, space and `-_.()`. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} _.()-]{0,119}\.(?<type>[a-z0-9]{2,4})$/iu;

/** Looks into a folder each time it is asked. Links are not followed, folders within it are not entered. */
export function mediaFolder(path: string): MediaFolder {
  const look = (name: string): Promise<MediaItem | null> => itemIn(path, name);
  return {
    path,
    async list() {
      const names: readonly string[] = await readdir(path).catch(() => []);
      const items = await Promise.all(played(names).map(look));
      return items.filter((item) => item !== null);
    },
    has: async (name) => (await look(name)) !== null,
  };
}

async function itemIn(folder: string, name: string): Promise<MediaItem | null> {
  const type = typeOf(name);
  if (type === undefined) return null;
  const file = await lstat(join(folder, name)).catch(() => null);
  if (file === null || !file.isFile() || file.size === 0 || file.size > type.mostBytes) return null;
  return { name, kind: type.kind, version: `${file.size}-${Math.trunc(file.mtimeMs)}` };
}

const played = (names: readonly string[]): readonly string[] =>
  names
    .filter((name) => typeOf(name) !== undefined)
    .toSorted((one, other) => one.localeCompare(other, "vi", { numeric: true }))
    .slice(0, MOST_ITEMS);

const typeOf = (name: string): Kind | undefined => KINDS[NAME.exec(name)?.groups?.["type"]?.toLowerCase() ?? ""];
