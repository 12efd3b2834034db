import { assertNever } from "#shared/kit/assert-never.ts";
import type { MediaItem } from "#shared/protocol/media.ts";

/** Where a screen is in its round of pictures and videos. */
export interface MediaRound {
  readonly items: readonly MediaItem[];
  readonly at: number;
  /** Counts what has been played or passed over: each playing is one of its own, that of a list of one too. */
  readonly turn: number;
  /** Items that could not be played, one after the other; a whole round of them ends the playing until the next list. */
  readonly failures: number;
}

/** What can happen to a round. */
export type MediaMessage =
  | { readonly type: "listed"; readonly items: readonly MediaItem[] }
  /** This item has been shown to its end. */
  | { readonly type: "played" }
  /** This item is broken, or does not come. */
  | { readonly type: "failed" };

/** A screen that has not asked yet. */
export const NO_ROUND: MediaRound = { items: [], at: 0, turn: 0, failures: 0 };

/** The next state of a round; a broken item is passed over. */
export function goRound(round: MediaRound, message: MediaMessage): MediaRound {
  switch (message.type) {
    case "listed":
      return { ...round, items: message.items, at: placeOf(playing(round), message.items, round.at), failures: 0 };
    case "played":
      return { ...round, at: after(round), turn: round.turn + 1, failures: 0 };
    case "failed":
      return { ...round, at: after(round), turn: round.turn + 1, failures: round.failures + 1 };
    default:
      return assertNever(message);
  }
}

/** What is to be played now; null where there is nothing, or nothing that can be. */
export const playing = ({ items, at, failures }: MediaRound): MediaItem | null =>
  failures >= items.length ? null : (items[at] ?? null);

const after = ({ items, at }: MediaRound): number => (items.length === 0 ? 0 : (at + 1) % items.length);

/** The same item in a new list, so that a list that comes in the middle of a video does not end it. */
function placeOf(now: MediaItem | null, items: readonly MediaItem[], at: number): number {
  const same = items.findIndex(({ name, version }) => name === now?.name && version === now.version);
  if (same >= 0) return same;
  return items.length === 0 ? 0 : at % items.length;
}
