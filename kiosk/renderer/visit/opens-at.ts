import { ticketTime } from "#shared/domain/openings.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import type { Lobby } from "./scene.ts";

/** When the counters open, for who comes before; null for anybody else. */
export function opensAt({ view, now }: Lobby): EpochMs | null {
  const when = view.hours === null ? null : ticketTime(view.hours, now);
  return when?.kind === "early" ? when.opensAt : null;
}
