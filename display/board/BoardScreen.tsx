import type { EpochMs } from "#shared/kit/time.ts";
import type { BoardView } from "#shared/views/board-types.ts";
import type { LinkStatus } from "#ui/link/link-state.ts";
import { CentreTimeZone } from "#ui/text/CentreTimeZone.tsx";
import type { Announcement, TextAnnouncement } from "../announcer/announcement.ts";
import type { SoundState } from "../announcer/sound.ts";
import { HallFooter } from "../frame/HallFooter.tsx";
import { HallPage } from "../frame/HallPage.tsx";
import { UnknownHall } from "../frame/UnknownHall.tsx";
import { textInLine } from "../notice/text-in-line.ts";
import { sceneOf } from "../scene.ts";
import { useAppearance } from "../use-appearance.ts";
import { BoardSound } from "./BoardSound.tsx";
import { ClosedBoard } from "./ClosedBoard.tsx";
import { OpenBoard } from "./OpenBoard.tsx";

interface BoardScreenProps {
  readonly view: BoardView | null;
  readonly status: LinkStatus;
  /** The server's clock. */
  readonly now: EpochMs;
  /** The call that is being announced. */
  readonly current: Announcement | null;
  /** The text of the director's that is being told. */
  readonly text: TextAnnouncement | null;
  readonly sound: SoundState;
  readonly onEnableSound: () => void;
}

/** The whole board, whatever the centre and the link are doing. */
export function BoardScreen({ view, ...rest }: BoardScreenProps) {
  useAppearance(view?.look ?? null);
  if (view === null) return <UnknownHall status={rest.status} />;
  return (
    <CentreTimeZone timeZone={view.timeZone}>
      <KnownBoard view={view} {...rest} />
    </CentreTimeZone>
  );
}

interface KnownBoardProps extends BoardScreenProps {
  readonly view: BoardView;
}

function KnownBoard({ view, status, now, current, text, sound, onEnableSound }: KnownBoardProps) {
  const scene = sceneOf(view, status, now);
  return (
    <HallPage
      view={view}
      status={status}
      now={now}
      footer={
        <HallFooter notice={textInLine(view, text?.text ?? null, now)} rule={view.priorityRule}>
          <BoardSound sound={sound} onEnable={onEnableSound} />
        </HallFooter>
      }
    >
      {scene === "open" ? (
        <OpenBoard view={view} status={status} current={current} text={text} now={now} />
      ) : (
        <ClosedBoard scene={scene} hours={view.hours} now={now} />
      )}
    </HallPage>
  );
}
