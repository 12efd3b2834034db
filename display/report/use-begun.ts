import { useEffect } from "react";
import type { Announcement } from "../announcer/announcement.ts";
import type { Reporter } from "./reporter.ts";

/** Has the reporter know of each announcement that begins. */
export function useBegun({ begin }: Reporter, current: Announcement | null): void {
  useEffect(() => {
    if (current !== null) begin(current.call);
  }, [begin, current]);
}
