import {
  Clock,
  Coffee,
  IdCard,
  Link2Off,
  type LucideIcon,
  MessageCircleWarning,
  MonitorCheck,
  Power,
  Wrench,
} from "lucide-react";

const PICTURES = {
  apology: MessageCircleWarning,
  card: IdCard,
  closed: Clock,
  paused: Coffee,
  offline: Link2Off,
  connecting: Power,
  pairing: MonitorCheck,
  unusable: Wrench,
} satisfies Record<string, LucideIcon>;

interface CalmMarkProps {
  readonly kind: keyof typeof PICTURES;
}

/** One quiet picture for a screen on which nothing is to be done. */
export function CalmMark({ kind }: CalmMarkProps) {
  const Picture = PICTURES[kind];
  return (
    <span className="kiosk-calm-mark" data-kind={kind} aria-hidden>
      <Picture strokeWidth={1.25} />
    </span>
  );
}
