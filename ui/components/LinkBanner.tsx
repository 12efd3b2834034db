import type { LinkStatus } from "#ui/link/link-state.ts";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { RefreshCw, WifiOff } from "lucide-react";
import "./link-banner.css";

interface LinkBannerProps {
  readonly status: LinkStatus;
}

/** Says from when on the screen may be old, and goes away by itself when it is right again. */
export function LinkBanner({ status }: LinkBannerProps) {
  const text = useText();
  const formats = useFormats();
  return (
    <output className="ui-link-banner-place">
      {status.kind === "lost" && (
        <span className="ui-link-banner" data-tone="lost">
          <WifiOff className="ui-icon" aria-hidden />
          <strong>{text.link.lostSince(formats.time(status.since))}</strong>
          <span>{text.link.shownMayBeOld}</span>
        </span>
      )}
      {status.kind === "connecting" && (
        <span className="ui-link-banner" data-tone="connecting">
          <RefreshCw className="ui-icon" aria-hidden />
          <span>{text.link.connecting}</span>
        </span>
      )}
      {status.kind === "refused" && (
        <span className="ui-link-banner" data-tone="lost">
          <WifiOff className="ui-icon" aria-hidden />
          <strong>{text.refusal[status.code]}</strong>
        </span>
      )}
    </output>
  );
}
