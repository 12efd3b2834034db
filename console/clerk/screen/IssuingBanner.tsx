import type { ConsoleView } from "#shared/views/console-types.ts";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { TicketX } from "lucide-react";
import "./console-banner.css";

interface IssuingBannerProps {
  readonly view: ConsoleView;
}

/** Says that the centre gives no numbers, as the public reads it: citizens will ask the nearest clerk. Nothing while it does. */
export function IssuingBanner({ view: { closedText } }: IssuingBannerProps) {
  const text = useText().console;
  const formats = useFormats();
  if (closedText === null) return null;
  return (
    <output className="console-banner" data-tone="closed">
      <TicketX className="ui-icon" aria-hidden />
      {text.closedIssuing(formats.local(closedText))}
    </output>
  );
}
