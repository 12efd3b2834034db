import type { ZoneId } from "#shared/kit/ids.ts";
import type { BoardView } from "#shared/views/board-types.ts";
import { useLinkStatus, useNow, useView } from "#ui/link/use-link.ts";
import { useState } from "react";
import type { Announced } from "../announcer/announce.ts";
import { chimeAnnouncer } from "../announcer/chime.ts";
import { useAnnouncer } from "../announcer/use-announcer.ts";
import { useSound } from "../announcer/use-sound.ts";
import { useNightlyRefresh } from "../health/use-nightly-refresh.ts";
import { useBegun } from "../report/use-begun.ts";
import { useReports, type ReportingLink } from "../report/use-reports.ts";
import { BoardScreen } from "./BoardScreen.tsx";

interface LobbyBoardProps {
  readonly link: ReportingLink<BoardView>;
  /** Null for the whole house. */
  readonly zone: ZoneId | null;
}

/** Joins the board's view, its clock, its announcements and its loudspeaker into one screen. */
export function LobbyBoard({ link, zone }: LobbyBoardProps) {
  const { sound, state, enable } = useSound();
  const [announcer] = useState(() => chimeAnnouncer(sound));
  const screen = zone === null ? "board" : `board.${zone}`;
  const reporter = useReports({ link, screen, sound: state });
  const current = useAnnouncer({ link, screen, announcedIn, announcer, report: reporter.end });
  useBegun(reporter, current);
  useNightlyRefresh(link, current === null);
  return (
    <BoardScreen
      view={useView(link)}
      status={useLinkStatus(link)}
      now={useNow(link)}
      current={current}
      sound={state}
      onEnableSound={enable}
    />
  );
}

const announcedIn = ({ day, calls }: BoardView): Announced => ({ day, calls });
