import type { BoardView } from "#shared/views/board-types.ts";
import { elapsedMs, MINUTE_MS } from "#shared/kit/time.ts";
import { serverTimeAt } from "#shared/views/server-clock.ts";
import { useLinkStatus, useNow, useView, type WatchedLink } from "#ui/link/use-link.ts";
import { useState } from "react";
import type { Announced } from "../announcer/announce.ts";
import { callIn, textIn } from "../announcer/announcement.ts";
import { useAnnouncer } from "../announcer/use-announcer.ts";
import { useBoardVoice } from "../announcer/use-board-voice.ts";
import { useNightlyRefresh } from "../health/use-nightly-refresh.ts";
import { useBegun } from "../report/use-begun.ts";
import { useReports, type ReportingLink } from "../report/use-reports.ts";
import { BoardScreen } from "./BoardScreen.tsx";

interface LobbyBoardProps {
  readonly link: ReportingLink<BoardView>;
  /** Keeps apart what the boards of this browser have announced. */
  readonly screen: string;
}

/** Joins the board's view, its clock, its announcements and its loudspeaker into one screen. */
export function LobbyBoard({ link, screen }: LobbyBoardProps) {
  const { announcer, faults, state, enable } = useBoardVoice(link);
  const reporter = useReports({ link, screen, sound: state, faults });
  const [announcedIn] = useState(() => newsOf(link));
  const told = useAnnouncer({ link, screen, announcedIn, announcer, report: reporter.end });
  const current = callIn(told);
  useBegun(reporter, current);
  useNightlyRefresh(link, told === null);
  return (
    <BoardScreen
      view={useView(link)}
      status={useLinkStatus(link)}
      now={useNow(link)}
      current={current}
      text={textIn(told)}
      sound={state}
      onEnableSound={enable}
    />
  );
}

/** What a board announces of a view: a text that is older than a few minutes, by the server's clock, is news no more. */
const newsOf =
  (link: WatchedLink<BoardView>) =>
  ({ day, calls, texts }: BoardView): Announced => {
    const now = serverTimeAt(link.get().clock, Date.now());
    return { day, calls, texts: texts.filter(({ at }) => elapsedMs(at, now) < TEXT_IS_NEWS_MS) };
  };

const TEXT_IS_NEWS_MS = 10 * MINUTE_MS;
