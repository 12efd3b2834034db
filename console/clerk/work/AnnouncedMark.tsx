import { elapsedMs, type EpochMs } from "#shared/kit/time.ts";
import type { HowAnnounced } from "#shared/views/how-announced.ts";
import { useText } from "#ui/text/use-text.ts";
import { Megaphone, MonitorCheck, MonitorUp, Volume2 } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import "./announced-mark.css";

interface AnnouncedMarkProps {
  readonly announced: HowAnnounced;
  readonly now: EpochMs;
}

/** A call takes a moment to its board: before this nobody is troubled. */
const UNSEEN_AFTER_MS = 5000;

const ICONS: Record<HowAnnounced["how"], LucideIcon> = {
  heard: Volume2,
  shown: MonitorCheck,
  "shown-only": MonitorCheck,
  awaited: MonitorUp,
  nowhere: Megaphone,
};

/** How the call has come to the lobby; where it has not, what the clerk may do instead. */
export function AnnouncedMark({ announced: { how, calledAt }, now }: AnnouncedMarkProps) {
  const text = useText().console.inHand.announced;
  const isTooSoon = how === "nowhere" && elapsedMs(calledAt, now) < UNSEEN_AFTER_MS;
  const shown = isTooSoon ? "awaited" : how;
  const Icon = ICONS[shown];
  return (
    <p className="announced" data-how={shown} aria-live="polite">
      <Icon className="fact-icon" aria-hidden />
      {text[shown]}
    </p>
  );
}
