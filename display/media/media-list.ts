import type { MediaItem } from "#shared/protocol/media.ts";
import { isRecord } from "#ui/link/post-json.ts";

/** What the server has to play now; nothing where it cannot be asked. */
export async function fetchMedia(signal: AbortSignal): Promise<readonly MediaItem[]> {
  try {
    const response = await fetch("/media", { signal });
    return response.ok ? itemsIn(await response.json()) : [];
  } catch {
    return [];
  }
}

/** Where an item is fetched from; another address when the file was changed. */
export const mediaUrl = ({ name, version }: MediaItem): string =>
  `/media/${encodeURIComponent(name)}?v=${encodeURIComponent(version)}`;

function itemsIn(raw: unknown): readonly MediaItem[] {
  const items = isRecord(raw) && Array.isArray(raw["items"]) ? (raw["items"] as readonly unknown[]) : [];
  return items.flatMap((item) => (isMediaItem(item) ? [item] : []));
}

const isMediaItem = (raw: unknown): raw is MediaItem =>
  isRecord(raw) &&
  typeof raw["name"] === "string" &&
  typeof raw["version"] === "string" &&
  (raw["kind"] === "picture" || raw["kind"] === "video");
