import type { CounterDisplayView } from "#shared/views/board-types.ts";
import { useLinkStatus, useNow, useView, type WatchedLink } from "#ui/link/use-link.ts";
import type { Announced } from "../announcer/announce.ts";
import { silentAnnouncer } from "../announcer/silent-announcer.ts";
import { useAnnouncer } from "../announcer/use-announcer.ts";
import { useNightlyRefresh } from "../health/use-nightly-refresh.ts";
import { CounterScreen } from "./CounterScreen.tsx";

interface CounterDisplayProps {
  readonly link: WatchedLink<CounterDisplayView>;
  /** Keeps apart what the displays of this browser have shown as new. */
  readonly screen: string;
}

/** Joins one counter's view, its clock and its announcements into one screen. */
export function CounterDisplay({ link, screen }: CounterDisplayProps) {
  const current = useAnnouncer({
    link,
    screen: `counter.${screen}`,
    announcedIn,
    announcer: silentAnnouncer,
    report: toNobody,
  });
  useNightlyRefresh(link, current === null);
  return <CounterScreen view={useView(link)} status={useLinkStatus(link)} now={useNow(link)} current={current} />;
}

const toNobody = (): void => {};

const announcedIn = ({ day, call }: CounterDisplayView): Announced => ({ day, calls: call === null ? [] : [call] });
