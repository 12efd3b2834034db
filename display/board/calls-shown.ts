import type { BoardCall, BoardView } from "#shared/views/view-types.ts";
import { callKey, type Announcement } from "../announcer/announcement.ts";

/** Which call has the eye, which others stand, and which were made before. */
export interface CallsShown {
  readonly featured: BoardCall | null;
  /** Newest first. */
  readonly others: readonly BoardCall[];
  /** No longer standing, newest first, each number once. */
  readonly recent: readonly BoardCall[];
}

/** The call that is being announced has the eye, else the newest; a call that no longer stands never has. */
export function callsShown(
  { calling, calls }: Pick<BoardView, "calling" | "calls">,
  current: Announcement | null,
): CallsShown {
  const announced = calling.find((call) => current !== null && callKey(call) === callKey(current.call));
  const featured = announced ?? calling[0] ?? null;
  return {
    featured,
    others: calling.filter((call) => call !== featured),
    recent: recentCalls(calls, new Set(calling.map((call) => call.number))).slice(0, roomForRecent(calling.length)),
  };
}

function recentCalls(calls: readonly BoardCall[], calling: ReadonlySet<string>): readonly BoardCall[] {
  const latest = new Map(calls.map((call) => [call.number, call]));
  return [...latest.values()].filter((call) => !calling.has(call.number)).toSorted((one, other) => other.seq - one.seq);
}

/** What is called now comes first: the more of it there is, the fewer past calls stay. */
function roomForRecent(calling: number): number {
  if (calling === 0) return 12;
  return calling <= 7 ? 6 : 0;
}
