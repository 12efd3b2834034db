import { createStore } from "#ui/link/store.ts";
import type { WatchedLink } from "#ui/link/use-link.ts";
import { useEffect, useState, useSyncExternalStore } from "react";
import { announce, initialAnnouncer, type Announced } from "./announce.ts";
import type { Told } from "./announcement.ts";
import type { Announcer } from "./announcer.ts";
import { announcerMemory } from "./announcer-memory.ts";
import type { Outcome } from "./outcome.ts";
import { pause } from "./pause.ts";
import { runAnnouncements } from "./run-announcements.ts";

interface AnnouncerOptions<View> {
  readonly link: WatchedLink<View>;
  /** Keeps apart what each screen of this browser has announced. */
  readonly screen: string;
  readonly announcedIn: (view: View) => Announced;
  readonly announcer: Announcer;
  readonly report: (outcome: Outcome) => void;
}

/** Announces what a link brings, for as long as the component is there; what is told now, or null. */
export function useAnnouncer<View>({
  link,
  screen,
  announcedIn,
  announcer,
  report,
}: AnnouncerOptions<View>): Told | null {
  const [memory] = useState(() => announcerMemory(screen));
  const [store] = useState(() => createStore(initialAnnouncer(memory.read()), announce));
  useEffect(() => {
    const look = (): void => {
      const { status, view } = link.get();
      if (status.kind !== "live") store.send({ type: "cut" });
      else if (view !== null) {
        store.send({ type: "remembered", memory: memory.read() });
        store.send({ type: "view", view: announcedIn(view) });
      }
    };
    look();
    return link.subscribe(look);
  }, [link, store, memory, announcedIn]);
  useEffect(
    () => runAnnouncements(store, { announcer, report, remember: memory.write, pause }),
    [store, announcer, report, memory],
  );
  return useSyncExternalStore(store.subscribe, () => store.get().current);
}
