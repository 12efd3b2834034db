import type { DirectorView } from "#shared/views/director-types.ts";
import { Button } from "#ui/components/Button.tsx";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { Clock, ClockAlert } from "lucide-react";

interface ClockBannerProps {
  readonly view: DirectorView;
  readonly isOffline: boolean;
  readonly onConfirm: () => void;
}

/** Says that the server's clock is not believed, or that it opened a day still to come; nothing while all is well. */
export function ClockBanner({ view, isOffline, onConfirm }: ClockBannerProps) {
  const text = useText().director.clock;
  const said = useTrouble(view);
  if (said === null) return null;
  return (
    <div className="closed-banner">
      <ClockAlert className="ui-icon" aria-hidden />
      <strong>{said}</strong>
      <Button icon={Clock} isDisabled={isOffline} onPress={onConfirm}>
        {text.confirm}
      </Button>
    </div>
  );
}

function useTrouble({ clock: { doubted, today }, day }: DirectorView): string | null {
  const text = useText().director.clock;
  const { time, date } = useFormats();
  if (doubted !== null) return text.doubted(`${time(doubted)}, ${date(doubted)}`);
  return day !== null && day > today ? text.falseDay(day.split("-").toReversed().join("/")) : null;
}
