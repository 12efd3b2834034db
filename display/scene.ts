import { dayAt, type EpochMs } from "#shared/kit/time.ts";
import type { CentreHead } from "#shared/views/public-types.ts";
import type { LinkStatus } from "#ui/link/link-state.ts";

/** What a public screen can honestly show. `out-of-date`: all it knows is another day's, and the link is lost. */
export type Scene = "out-of-date" | "not-open" | "over" | "open";

/** The scene of a screen; `now` is the server's clock. While the link is live the server says which day it is. */
export function sceneOf(view: CentreHead, status: LinkStatus, now: EpochMs): Scene {
  const isToday = view.day === dayAt(now, view.timeZone);
  if (status.kind !== "live" && !isToday) return "out-of-date";
  if (view.isOpen) return "open";
  return isToday ? "over" : "not-open";
}
