import type { BoardCall, BoardView } from "#shared/views/board-types.ts";
import { callKey, type Announcement } from "../announcer/announcement.ts";

/** Which call has the eye, which others stand, and which were made before. */
export interface CallsShown {
  readonly featured: BoardCall | null;
  /** Newest first. */
  readonly others: readonly BoardCall[];
  /** No longer standing, newest first, each number once. */
  readonly recent: readonly BoardCall[];
}

/**
 * The call that is being announced has the eye, also when its citizen comes meanwhile, else the newest that stands. One
 * that was taken back is in no list any more and has it never.
 */
export function callsShown(
  { calling, calls }: Pick<BoardView, "calling" | "calls">,
  current: Announcement | null,
): CallsShown {
  const isAnnounced = (call: BoardCall): boolean => current !== null && callKey(call) === callKey(current.call);
  const announced = calling.find(isAnnounced) ?? calls.find(isAnnounced);
  const featured = announced ?? calling[0] ?? null;
  return {
    featured,
    others: calling.filter((call) => call !== featured),
    recent: recentCalls(calls, [...calling, ...(featured === null ? [] : [featured])]),
  };
}

function recentCalls(calls: readonly BoardCall[], shown: readonly BoardCall[]): readonly BoardCall[] {
  const isShown = new Set(shown.map((call) => call.number));
  const latest = new Map(calls.map((call) => [call.number, call]));
  return [...latest.values()]
    .filter((call) => !isShown.has(call.number))
    .toSorted((one, other) => other.seq - one.seq)
    .slice(0, roomForRecent(isShown.size));
}

/** What is called now comes first: the more of it there is, the fewer past calls stay. */
function roomForRecent(shown: number): number {
  if (shown === 0) return 12;
  return shown <= 7 ? 6 : 0;
}
