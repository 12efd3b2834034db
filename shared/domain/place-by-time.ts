import type { EpochMs } from "#shared/kit/time.ts";
import type { QueueState } from "./state.ts";

const DAY_MS = 86_400_000;

/**
 * The place in every line of somebody who joined at an earlier time: after everybody who had joined by then, before who
 * joined later, between two log positions. Those who share such a gap stand in it by their times.
 */
export function placeByTime(state: QueueState, joinedAt: EpochMs): number {
  let before = 0;
  for (const { issuedAt, place } of state.tickets.values()) if (issuedAt <= joinedAt && place > before) before = place;
  return Math.floor(before) + shareOfDay(state.openedAt ?? joinedAt, joinedAt);
}

// Rises with the time, above 0 and below 1: a kiosk may have begun hours before the server opened the day. Beside a log
// position up to 16 million a millisecond of two days still tells apart; beyond, the number does.
function shareOfDay(openedAt: EpochMs, at: EpochMs): number {
  const sinceMs = Math.min(Math.max(0, at - openedAt + DAY_MS), 2 * DAY_MS);
  return (sinceMs + 1) / (2 * DAY_MS + 2);
}
