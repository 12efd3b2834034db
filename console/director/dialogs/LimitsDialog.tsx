import type { FieldId } from "#shared/kit/ids.ts";
import type { DirectorView } from "#shared/views/director-types.ts";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { Gauge, type LucideIcon, Pin, Split, UserRoundX, UsersRound } from "lucide-react";
import { StaffDialog } from "../../dialog/StaffDialog.tsx";
import "./dialogs.css";

interface LimitsDialogProps {
  readonly view: DirectorView;
  readonly onClose: () => void;
}

/** Within which limits the program moves counters today, as the centre's file says. */
export function LimitsDialog({ view, onClose }: LimitsDialogProps) {
  const text = useText();
  const lines = useLimits(view);
  return (
    <StaffDialog title={text.director.balancing.limitsTitle} onClose={onClose} leaveBy="close">
      <ul className="limits">
        {lines.map(([Icon, line]) => (
          <li key={line} className="limit">
            <Icon className="ui-icon" aria-hidden />
            <span>{line}</span>
          </li>
        ))}
      </ul>
      <p className="ui-hint">{text.director.balancing.source}</p>
    </StaffDialog>
  );
}

function useLimits({
  balancing: { limits },
  fields,
  counters,
}: DirectorView): readonly (readonly [LucideIcon, string])[] {
  const text = useText().director.balancing;
  const { local } = useFormats();
  const nameOf = (id: FieldId): string => {
    const field = fields.find(({ fieldId }) => fieldId === id);
    return field === undefined ? id : local(field.name);
  };
  const { maxMovesPerHour, lendingFields, keep, neverClerks } = limits;
  const pinned = counters.filter(({ isPinned }) => isPinned).map(({ label }) => label);
  return [
    [Gauge, text.perHour(maxMovesPerHour)],
    [Split, lendingFields === null ? text.lendingAll : text.lending(lendingFields.map(nameOf).join("; "))],
    ...keep.map((each) => [UsersRound, text.keep(nameOf(each.fieldId), each.counters)] as const),
    ...(neverClerks.length === 0 ? [] : [[UserRoundX, text.never(neverClerks.join(", "))] as const]),
    ...(pinned.length === 0 ? [] : [[Pin, text.pinned(pinned.join(", "))] as const]),
  ];
}
