import { useText } from "#ui/text/use-text.ts";
import type { Drag } from "./drag.ts";

interface DragGhostProps {
  readonly drag: Drag;
  readonly label: string;
}

/** The dragged counter beside the mouse. */
export function DragGhost({ drag, label }: DragGhostProps) {
  const text = useText().common;
  if (drag.kind !== "dragged") return null;
  return (
    <div className="drag-ghost" style={{ translate: `${drag.x}px ${drag.y}px` }} aria-hidden>
      {text.counterNumber(label)}
    </div>
  );
}
