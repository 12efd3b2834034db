import { useFormats, useText } from "#ui/text/use-text.ts";
import { Sunrise } from "lucide-react";
import { opensAt } from "../visit/opens-at.ts";
import type { Lobby } from "../visit/scene.ts";
import "./hours-note.css";

interface EarlyNoteProps {
  readonly lobby: Lobby;
}

/** Tells who comes before the counters open when they will; nothing for anybody else. */
export function EarlyNote({ lobby }: EarlyNoteProps) {
  const text = useText().kiosk;
  const { time } = useFormats();
  const at = opensAt(lobby);
  if (at === null) return null;
  return (
    <p className="kiosk-hours-note">
      <Sunrise aria-hidden />
      {text.early(time(at))}
    </p>
  );
}
