import type { KioskSituation } from "#shared/protocol/kiosk-bridge.ts";
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
  const time = kioskTime({
    wall,
    elapsed,
    left: seen?.clock ?? null,
    nextDayEndsAt: seen?.view.hours?.next.at(-1)?.closesAt ?? null,
    lastIssuedAt: keep.tickets.lastIssuedAt(),
  });
  const catalogue = copy.catalogue.read();
  if (seen !== null) store.tell({ type: "remembered", ...seen });
  if (catalogue !== null) store.tell({ type: "catalogue", catalogue });
  if (time.isDoubted()) log.clockDoubted();
  store.follow((now, before) => {
    if (now.catalogue !== before.catalogue && now.catalogue !== null) copy.catalogue.write(now.catalogue);
    const { clock } = now.situation;
    // Only a frame brings a position of its own.
    const isFrame = now.shown !== null && now.shown !== before.shown;
    if (isFrame && clock !== null) time.heard(serverTimeAt(clock, wall()), clock.rate);
  });
  writeViews(store, copy, elapsed);
  return time;
}

/** Writes the view at every turn of things, and else not too often. */
function writeViews(store: Pick<AgentStore, "follow">, { view: file }: CentreCopy, elapsed: () => number): void {
  let writtenAt = -Infinity;
  store.follow(({ situation }, { situation: before }) => {
    const { view, clock, link } = situation;
    if (view === null || clock === null) return;
    const isDue = link.kind === "live" && elapsed() - writtenAt >= WRITE_VIEW_EVERY_MS;
    if (!isDue && !isTurn(situation, before)) return;
    writtenAt = elapsed();
    file.write({ view, clock });
  });
}

/** The server is lost, or said that the day, or the time for tickets, is another. */
function isTurn({ link, view }: KioskSituation, before: KioskSituation): boolean {
  if (link.kind === "lost") return before.link.kind === "live";
  return link.kind === "live" && (view?.day !== before.view?.day || view?.isOpen !== before.view?.isOpen);
}
