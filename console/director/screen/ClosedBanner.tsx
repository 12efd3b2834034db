import type { DirectorView } from "#shared/views/director-types.ts";
import { Button } from "#ui/components/Button.tsx";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { CircleSlash, Ticket } from "lucide-react";

interface ClosedBannerProps {
  readonly view: DirectorView;
  readonly isOffline: boolean;
  readonly onOpen: () => void;
}

/** Says that the whole centre gives no numbers, and lets it give them again; nothing while it does. */
export function ClosedBanner({ view: { closedText, closedReason }, isOffline, onOpen }: ClosedBannerProps) {
  const text = useText().director.issuing;
  const formats = useFormats();
  if (closedText === null) return null;
  return (
    <div className="closed-banner">
      <CircleSlash className="ui-icon" aria-hidden />
      <strong>{text.centreClosed}.</strong>
      <span>{[closedReason, formats.local(closedText)].filter(Boolean).join(" – ")}</span>
      <Button icon={Ticket} isDisabled={isOffline} onPress={onOpen}>
        {text.openCentre}
      </Button>
    </div>
  );
}
