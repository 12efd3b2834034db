import type { EpochMs } from "#shared/kit/time.ts";
import type { BoardView } from "#shared/views/board-types.ts";
import type { LinkStatus } from "#ui/link/link-state.ts";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { CircleSlash } from "lucide-react";
import type { Announcement } from "../announcer/announcement.ts";
import { Calls } from "./Calls.tsx";
import { callsShown } from "./calls-shown.ts";
import { FieldList } from "./FieldList.tsx";
import { HoursNote } from "./HoursNote.tsx";
import "./open-board.css";

interface OpenBoardProps {
  readonly view: BoardView;
  readonly status: LinkStatus;
  readonly current: Announcement | null;
  readonly now: EpochMs;
}

/** Who is called where, and how many wait for what. */
export function OpenBoard({ view, status, current, now }: OpenBoardProps) {
  const text = useText().board;
  const formats = useFormats();
  return (
    <div className="board">
      <Calls shown={callsShown(view, current)} status={status} announcement={current} />
      <div className="board-side">
        {view.closedText !== null && (
          <p className="board-closed">
            <CircleSlash className="ui-icon" aria-hidden />
            <span>
              <strong>{text.issuingClosed}</strong> {formats.local(view.closedText)}
            </span>
          </p>
        )}
        {view.closedText === null && <HoursNote hours={view.hours} now={now} />}
        <FieldList fields={view.fields} />
      </div>
    </div>
  );
}
