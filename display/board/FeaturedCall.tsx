import type { BoardCall } from "#shared/views/board-types.ts";
import type { LinkStatus } from "#ui/link/link-state.ts";
import { useText } from "#ui/text/use-text.ts";
import { ArrowRight } from "lucide-react";
import type { Announcement } from "../announcer/announcement.ts";
import { CallWords } from "../CallWords.tsx";
import { letterOf } from "../letter-of.ts";
import "./featured-call.css";

interface FeaturedCallProps {
  readonly call: BoardCall;
  /** The announcement of this call that is under way; null when it is over. */
  readonly announcement: Announcement | null;
  readonly status: LinkStatus;
}

/** The call that the whole room should see: the number, and the counter to go to. */
export function FeaturedCall({ call, announcement, status }: FeaturedCallProps) {
  const text = useText();
  const isLive = status.kind === "live";
  return (
    <div
      className="featured"
      data-new={(isLive && announcement !== null) || undefined}
      data-stale={!isLive || undefined}
      data-field-letter={letterOf(call.number)}
    >
      <div className="featured-box">
        <p className="featured-words">
          <CallWords call={call} announcement={announcement} status={status} />
        </p>
        <p className="featured-call" data-signs={call.number.length}>
          <span className="featured-line" translate="no">
            <span className="featured-number">{call.number}</span>
            <ArrowRight className="featured-arrow" aria-hidden />
            <span className="featured-counter" data-signs={call.counterLabel.length}>
              <span className="featured-counter-word">{text.common.counter}</span>
              <span className="featured-counter-label">{call.counterLabel}</span>
            </span>
          </span>
        </p>
      </div>
    </div>
  );
}
