import { useText } from "#ui/text/use-text.ts";
import { ClockAlert, type LucideIcon, TriangleAlert, UserRoundX } from "lucide-react";
import type { FieldLoad } from "./field-load.ts";

const ICONS: Partial<Record<FieldLoad, LucideIcon>> = { near: ClockAlert, over: TriangleAlert, unserved: UserRoundX };

interface LoadBadgeProps {
  readonly load: FieldLoad;
}

/** Says in a sign and words that a line is beyond its norm; silent while it is calm. */
export function LoadBadge({ load }: LoadBadgeProps) {
  const text = useText().director.field;
  const Icon = ICONS[load];
  if (load === "calm" || Icon === undefined) return null;
  return (
    <strong className="load-badge" data-load={load}>
      <Icon className="fact-icon" aria-hidden />
      {text[load]}
    </strong>
  );
}
