import type { BoardView } from "#shared/views/board-types.ts";
import { useLinkStatus, useNow, useView } from "#ui/link/use-link.ts";
import { useNightlyRefresh } from "../health/use-nightly-refresh.ts";
import { useReports, type ReportingLink } from "../report/use-reports.ts";
import { ZoneScreen } from "../ZoneScreen.tsx";
import { WaitingScreen } from "./WaitingScreen.tsx";

/** How many wait, for the whole house or for one of its zones. */
export function WaitingApp() {
  return <ZoneScreen kind="waiting">{(link, screen) => <WatchedWaiting link={link} screen={screen} />}</ZoneScreen>;
}

interface WatchedWaitingProps {
  readonly link: ReportingLink<BoardView>;
  readonly screen: string;
}

function WatchedWaiting({ link, screen }: WatchedWaitingProps) {
  useNightlyRefresh(link, true);
  useReports({ link, screen, sound: "unused" });
  return <WaitingScreen view={useView(link)} status={useLinkStatus(link)} now={useNow(link)} />;
}
