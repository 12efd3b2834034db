import { ticketTime } from "#shared/domain/openings.ts";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { Sunrise } from "lucide-react";
import type { Lobby } from "../visit/scene.ts";
import "./hours-note.css";

interface EarlyNoteProps {
  readonly lobby: Lobby;
  /** Said beside the number, not before it. */
  readonly isIssued?: boolean;
}

/** Tells who comes before the counters open when they will; nothing for anybody else. */
export function EarlyNote({ lobby: { view, now }, isIssued = false }: EarlyNoteProps) {
  const text = useText().kiosk;
  const { time } = useFormats();
  const when = view.hours === null ? null : ticketTime(view.hours, now);
  if (when?.kind !== "early") return null;
  return (
    <p className="kiosk-hours-note">
      <Sunrise aria-hidden />
      {isIssued ? text.earlyTicket(time(when.opensAt)) : text.early(time(when.opensAt))}
    </p>
  );
}
