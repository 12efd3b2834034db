import type { EpochMs } from "#shared/kit/time.ts";
import type { BoardView } from "#shared/views/board-types.ts";
import { EmptyState } from "#ui/components/EmptyState.tsx";
import { LinkBanner } from "#ui/components/LinkBanner.tsx";
import { Page } from "#ui/components/Page.tsx";
import type { LinkStatus } from "#ui/link/link-state.ts";
import { CentreTimeZone } from "#ui/text/CentreTimeZone.tsx";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { Link2 } from "lucide-react";
import type { Announcement } from "../announcer/announcement.ts";
import type { SoundState } from "../announcer/sound.ts";
import { Clock } from "../Clock.tsx";
import { sceneOf } from "../scene.ts";
import { BoardFooter } from "./BoardFooter.tsx";
import { ClosedBoard } from "./ClosedBoard.tsx";
import { OpenBoard } from "./OpenBoard.tsx";
import "./board-screen.css";

interface BoardScreenProps {
  readonly view: BoardView | null;
  readonly status: LinkStatus;
  /** The server's clock. */
  readonly now: EpochMs;
  /** The call that is being announced. */
  readonly current: Announcement | null;
  readonly sound: SoundState;
  readonly onEnableSound: () => void;
}

/** The whole board, whatever the centre and the link are doing. */
export function BoardScreen({ view, ...rest }: BoardScreenProps) {
  const text = useText();
  if (view !== null)
    return (
      <CentreTimeZone timeZone={view.timeZone}>
        <KnownBoard view={view} {...rest} />
      </CentreTimeZone>
    );
  return (
    <Page title={text.board.title} banner={<LinkBanner status={rest.status} />}>
      <EmptyState icon={Link2} title={text.link.connecting} />
    </Page>
  );
}

interface KnownBoardProps extends BoardScreenProps {
  readonly view: BoardView;
}

function KnownBoard({ view, status, now, current, sound, onEnableSound }: KnownBoardProps) {
  const formats = useFormats();
  const scene = sceneOf(view, status, now);
  return (
    <Page
      title={<span className="board-centre">{formats.local(view.centreName)}</span>}
      tools={<Clock now={now} />}
      banner={<LinkBanner status={status} />}
      footer={<BoardFooter rule={view.priorityRule} sound={sound} onEnableSound={onEnableSound} />}
    >
      {scene === "open" ? (
        <OpenBoard view={view} status={status} current={current} now={now} />
      ) : (
        <ClosedBoard scene={scene} hours={view.hours} now={now} />
      )}
    </Page>
  );
}
