import { serverTimeAt } from "#shared/views/server-clock.ts";
import type { AgentStore } from "./agent-store.ts";
import type { AgentLog } from "./events.ts";
import type { CentreCopy } from "./keep/centre-copy.ts";
import type { KioskStore } from "./keep/kiosk-store.ts";
import { type KioskTime, kioskTime, type KioskTimeParts } from "./keep/kiosk-time.ts";

export interface RememberCentreParts extends Pick<KioskTimeParts, "wall" | "elapsed"> {
  readonly store: AgentStore;
  readonly copy: CentreCopy;
  readonly keep: Pick<KioskStore, "tickets">;
  readonly log: Pick<AgentLog, "clockDoubted">;
}

// Views come several times a second in a rush; an older one is as good in the morning.
const WRITE_VIEW_EVERY_MS = 10_000;

/** Starts from what the server last said of the centre and its time, and writes down what it says from now on. */
export function rememberCentre({ store, copy, keep, log, wall, elapsed }: RememberCentreParts): KioskTime {
  const seen = copy.view.read();
  const time = kioskTime({ wall, elapsed, left: seen?.clock ?? null, lastIssuedAt: keep.tickets.lastIssuedAt() });
  const catalogue = copy.catalogue.read();
  if (seen !== null) store.tell({ type: "remembered", ...seen });
  if (catalogue !== null) store.tell({ type: "catalogue", catalogue });
  if (time.isDoubted()) log.clockDoubted();

  let writtenAt = -Infinity;
  store.follow((now, before) => {
    const { view, clock, link } = now.situation;
    if (now.catalogue !== before.catalogue && now.catalogue !== null) copy.catalogue.write(now.catalogue);
    if (view === null || clock === null) return;
    // Only a frame brings a position of its own.
    if (now.shown !== null && now.shown !== before.shown) time.heard(serverTimeAt(clock, wall()), clock.rate);
    const isLost = link.kind === "lost" && before.situation.link.kind === "live";
    const isOver = view.day !== before.situation.view?.day || view.isOpen !== before.situation.view.isOpen;
    if (link.kind !== "live" && !isLost) return;
    if (!isLost && !isOver && elapsed() - writtenAt < WRITE_VIEW_EVERY_MS) return;
    writtenAt = elapsed();
    copy.view.write({ view, clock });
  });
  return time;
}
