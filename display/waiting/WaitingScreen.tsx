import type { EpochMs } from "#shared/kit/time.ts";
import type { BoardView } from "#shared/views/board-types.ts";
import type { LinkStatus } from "#ui/link/link-state.ts";
import { CentreTimeZone } from "#ui/text/CentreTimeZone.tsx";
import { useText } from "#ui/text/use-text.ts";
import { ClosedBoard } from "../board/ClosedBoard.tsx";
import { ClosedNote } from "../board/ClosedNote.tsx";
import { HallFooter } from "../frame/HallFooter.tsx";
import { HallPage } from "../frame/HallPage.tsx";
import { UnknownHall } from "../frame/UnknownHall.tsx";
import { sceneOf } from "../scene.ts";
import { useAppearance } from "../use-appearance.ts";
import { WaitingField } from "./WaitingField.tsx";
import "./waiting-screen.css";

interface WaitingScreenProps {
  readonly view: BoardView | null;
  readonly status: LinkStatus;
  /** The server's clock. */
  readonly now: EpochMs;
}

/** For each field, large: how many wait, how long a newcomer should expect to, and where it is served. */
export function WaitingScreen({ view, ...rest }: WaitingScreenProps) {
  useAppearance(view?.look ?? null);
  if (view === null) return <UnknownHall status={rest.status} />;
  return (
    <CentreTimeZone timeZone={view.timeZone}>
      <KnownWaiting view={view} {...rest} />
    </CentreTimeZone>
  );
}

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
