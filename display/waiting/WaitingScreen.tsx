import type { EpochMs } from "#shared/kit/time.ts";
import type { BoardView } from "#shared/views/board-types.ts";
import type { LinkStatus } from "#ui/link/link-state.ts";
import { useText } from "#ui/text/use-text.ts";
import { ClosedBoard } from "../board/ClosedBoard.tsx";
import { ClosedNote } from "../board/ClosedNote.tsx";
import { HallFooter } from "../frame/HallFooter.tsx";
import { HallPage } from "../frame/HallPage.tsx";
import { HallScreen } from "../frame/HallScreen.tsx";
import { sceneOf } from "../scene.ts";
import { WaitingField } from "./WaitingField.tsx";
import "./waiting-screen.css";

interface WaitingScreenProps {
  readonly view: BoardView | null;
  readonly status: LinkStatus;
  /** The server's clock. */
  readonly now: EpochMs;
}

/** For each field, large: how many wait, how long a newcomer should expect to, and where it is served. */
export const WaitingScreen = ({ view, ...rest }: WaitingScreenProps) => (
  <HallScreen view={view} status={rest.status}>
    {(known) => <KnownWaiting view={known} {...rest} />}
  </HallScreen>
);

function KnownWaiting({ view, status, now }: WaitingScreenProps & { readonly view: BoardView }) {
  const text = useText().board;
  const scene = sceneOf(view, status, now);
  return (
    <HallPage
      view={view}
      status={status}
      now={now}
      footer={<HallFooter notice={view.notice} rule={view.priorityRule} />}
    >
      {scene === "open" ? (
        <section className="waiting" data-stale={status.kind !== "live" || undefined} aria-label={text.waitingPage}>
          <ClosedNote view={view} now={now} />
          <ul className="waiting-fields" data-fields={view.fields.length}>
            {view.fields.map((field) => (
              <WaitingField key={field.fieldId} field={field} />
            ))}
          </ul>
        </section>
      ) : (
        <ClosedBoard scene={scene} hours={view.hours} now={now} />
      )}
    </HallPage>
  );
}
