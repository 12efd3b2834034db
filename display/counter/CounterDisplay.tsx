import type { CounterDisplayView } from "#shared/views/board-types.ts";
import { useLinkStatus, useNow, useView } from "#ui/link/use-link.ts";
import type { Announced } from "../announcer/announce.ts";
import { callIn } from "../announcer/announcement.ts";
import { silentAnnouncer } from "../announcer/silent-announcer.ts";
import { useAnnouncer } from "../announcer/use-announcer.ts";
import { useNightlyRefresh } from "../health/use-nightly-refresh.ts";
import { useBegun } from "../report/use-begun.ts";
import { useReports, type ReportingLink } from "../report/use-reports.ts";
import { CounterScreen } from "./CounterScreen.tsx";

interface CounterDisplayProps {
  readonly link: ReportingLink<CounterDisplayView>;
  /** Keeps apart what the displays of this browser have shown as new. */
  readonly screen: string;
}

/** Joins one counter's view, its clock and its announcements into one screen. */
export function CounterDisplay({ link, screen }: CounterDisplayProps) {
  const reporter = useReports({ link, screen, sound: "unused" });
  const current = callIn(useAnnouncer({ link, screen, announcedIn, announcer: silentAnnouncer, report: reporter.end }));
  useBegun(reporter, current);
  useNightlyRefresh(link, current === null);
  return <CounterScreen view={useView(link)} status={useLinkStatus(link)} now={useNow(link)} current={current} />;
}

const announcedIn = ({ day, call }: CounterDisplayView): Announced => ({
  day,
  calls: call === null ? [] : [call],
  texts: [],
});
