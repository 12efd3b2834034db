import type { EpochMs } from "#shared/kit/time.ts";
import type { BoardView } from "#shared/views/board-types.ts";
import type { LinkStatus } from "#ui/link/link-state.ts";
import type { Announcement, TextAnnouncement } from "../announcer/announcement.ts";
import type { SoundState } from "../announcer/sound.ts";
import { HallFooter } from "../frame/HallFooter.tsx";
import { HallPage } from "../frame/HallPage.tsx";
import { HallScreen } from "../frame/HallScreen.tsx";
import { textInLine } from "../notice/text-in-line.ts";
import { sceneOf } from "../scene.ts";
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
export const BoardScreen = ({ view, ...rest }: BoardScreenProps) => (
  <HallScreen view={view} status={rest.status}>
    {(known) => <KnownBoard view={known} {...rest} />}
  </HallScreen>
);

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
