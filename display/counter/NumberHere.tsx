import type { BoardCall } from "#shared/views/board-types.ts";
import type { LinkStatus } from "#ui/link/link-state.ts";
import { useText } from "#ui/text/use-text.ts";
import { ArrowBigDown, WifiOff } from "lucide-react";
import type { Announcement } from "../announcer/announcement.ts";
import { CallWords } from "../CallWords.tsx";
import { letterOf } from "../letter-of.ts";
import "./number-here.css";

interface NumberHereProps {
  readonly call: BoardCall;
  readonly isServing: boolean;
  /** The announcement of this call that is under way; null when it is over. */
  readonly announcement: Announcement | null;
  readonly status: LinkStatus;
}

/** The number that is called to this counter, or served at it. */
export function NumberHere({ call, isServing, announcement, status }: NumberHereProps) {
  const text = useText().board;
  const isLive = status.kind === "live";
  return (
    <section
      className="here"
      data-new={(isLive && announcement !== null) || undefined}
      data-serving={isServing || undefined}
      data-stale={!isLive || undefined}
      data-field-letter={letterOf(call.number)}
    >
      <p className="here-words">
        {isLive && isServing ? (
          text.counter.serving
        ) : (
          <CallWords call={call} announcement={announcement} status={status} />
        )}
      </p>
      <p className="here-number" data-signs={call.number.length} translate="no">
        <span>{call.number}</span>
        <Sign isLive={isLive} isServing={isServing} />
      </p>
    </section>
  );
}

/** What stands beside the number where no words have room: come here, or nobody knows whether this still holds. */
function Sign({ isLive, isServing }: { readonly isLive: boolean; readonly isServing: boolean }) {
  if (!isLive) return <WifiOff className="here-sign" aria-hidden />;
  return isServing ? null : <ArrowBigDown className="here-sign" aria-hidden />;
}
