import type { EpochMs } from "#shared/kit/time.ts";
import type { BoardView } from "#shared/views/board-types.ts";
import type { LinkStatus } from "#ui/link/link-state.ts";
import type { Announcement, TextAnnouncement } from "../announcer/announcement.ts";
import { LobbyText } from "../notice/LobbyText.tsx";
import { ClosedNote } from "./ClosedNote.tsx";
import { Calls } from "./Calls.tsx";
import { callsShown } from "./calls-shown.ts";
import { FieldList } from "./FieldList.tsx";
import "./open-board.css";

interface OpenBoardProps {
  readonly view: BoardView;
  readonly status: LinkStatus;
  readonly current: Announcement | null;
  readonly text: TextAnnouncement | null;
  readonly now: EpochMs;
}

/** Who is called where, and how many wait for what. */
export function OpenBoard({ view, status, current, text, now }: OpenBoardProps) {
  return (
    <div className="board">
      <Calls
        shown={callsShown(view, current)}
        status={status}
        announcement={current}
        media={view.media}
        isTextTold={text !== null}
      />
      <div className="board-side">
        <ClosedNote view={view} now={now} />
        {text === null ? <FieldList fields={view.fields} /> : <LobbyText text={text.text} />}
      </div>
    </div>
  );
}
