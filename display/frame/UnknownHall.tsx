import { EmptyState } from "#ui/components/EmptyState.tsx";
import type { LinkStatus } from "#ui/link/link-state.ts";
import { useText } from "#ui/text/use-text.ts";
import { Link2, MapPinOff } from "lucide-react";
import "./unknown-hall.css";

interface UnknownHallProps {
  readonly status: LinkStatus;
}

/** Before the first view: that it is being asked for, or why the server gives none, such as for a zone that is not there. */
export function UnknownHall({ status }: UnknownHallProps) {
  const text = useText();
  const code = status.kind === "refused" ? status.code : null;
  return (
    <main className="hall-unknown">
      <h1 className="ui-visually-hidden">{text.board.title}</h1>
      <EmptyState
        icon={code === null ? Link2 : MapPinOff}
        title={code === null ? text.link.connecting : text.refusal[code]}
      />
    </main>
  );
}
