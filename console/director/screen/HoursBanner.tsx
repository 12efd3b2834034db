import type { DirectorView } from "#shared/views/director-types.ts";
import { Button } from "#ui/components/Button.tsx";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { CalendarClock, Undo2 } from "lucide-react";

interface HoursBannerProps {
  readonly view: DirectorView;
  readonly isOffline: boolean;
  readonly onRestore: () => void;
}

/** Says that today's hours are not the calendar's, and takes that back; nothing while they are. */
export function HoursBanner({ view: { hours, hoursReason }, isOffline, onRestore }: HoursBannerProps) {
  const text = useText().director.hours;
  const { time } = useFormats();
  if (hours === null || hoursReason === null) return null;
  const stretches = hours.today.map(({ opensAt, closesAt }) => `${time(opensAt)}–${time(closesAt)}`).join(", ");
  return (
    <div className="closed-banner">
      <CalendarClock className="ui-icon" aria-hidden />
      <strong>{stretches === "" ? text.none : text.changed(stretches)}</strong>
      <span>{hoursReason}</span>
      <Button icon={Undo2} isDisabled={isOffline} onPress={onRestore}>
        {text.restore}
      </Button>
    </div>
  );
}
