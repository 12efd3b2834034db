import { EmptyState } from "#ui/components/EmptyState.tsx";
import type { MediaSettings } from "#shared/domain/board-plan.ts";
import type { LinkStatus } from "#ui/link/link-state.ts";
import { useText } from "#ui/text/use-text.ts";
import { Armchair } from "lucide-react";
import { callKey, type Announcement } from "../announcer/announcement.ts";
import { CallTile } from "./CallTile.tsx";
import type { CallsShown } from "./calls-shown.ts";
import { FeaturedCall } from "./FeaturedCall.tsx";
import { Interlude } from "../media/Interlude.tsx";
import "./calls.css";

interface CallsProps {
  readonly shown: CallsShown;
  readonly status: LinkStatus;
  readonly announcement: Announcement | null;
  readonly media: MediaSettings;
  /** A text of the director's is being told: nothing is played over it. */
  readonly isTextTold: boolean;
}

/** The calls: one that has the eye, the others that stand, and a line of the last ones. */
export function Calls({ shown, status, announcement, media, isTextTold }: CallsProps) {
  const { featured, others, recent } = shown;
  const text = useText().board;
  const columns = columnsFor(others.length);
  const nobody = (
    <EmptyState icon={Armchair} title={text.nobodyCalled}>
      {text.nobodyCalledHint}
    </EmptyState>
  );
  return (
    <section className="board-calls" data-stale={status.kind !== "live" || undefined} aria-label={text.calling}>
      {featured === null && isTextTold ? (
        nobody
      ) : (
        <Interlude settings={media} isQuiet={featured === null && announcement === null && status.kind === "live"}>
          {nobody}
        </Interlude>
      )}
      {featured !== null && (
        <FeaturedCall
          key={callKey(featured)}
          call={featured}
          announcement={announcement?.call.seq === featured.seq ? announcement : null}
          status={status}
        />
      )}
      {others.length > 0 && (
        <ul className="board-others" data-columns={columns} data-rows={Math.ceil(others.length / columns)}>
          {others.map((call) => (
            <CallTile key={callKey(call)} call={call} />
          ))}
        </ul>
      )}
      {recent.length > 0 && (
        <div className="board-recent">
          <h2 className="board-heading">{text.recent}</h2>
          <ul className="board-recent-calls">
            {recent.map((call) => (
              <CallTile key={callKey(call)} call={call} />
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

/** Wide tiles while they are few; four abreast for the hall in which everybody calls at once. */
function columnsFor(calls: number): 1 | 2 | 3 | 4 {
  if (calls === 1) return 1;
  if (calls === 2 || calls === 4) return 2;
  return calls <= 12 ? 3 : 4;
}
