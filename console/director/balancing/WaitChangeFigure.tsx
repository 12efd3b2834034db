import type { WaitChange } from "#shared/domain/move.ts";
import type { DirectorView } from "#shared/views/director-types.ts";
import { FieldMark } from "#ui/components/FieldMark.tsx";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { scaleLinear } from "d3-scale";
import "./wait-change.css";

interface WaitChangeFigureProps {
  readonly change: WaitChange;
  readonly fields: DirectorView["fields"];
  /** What the full length of the bars stands for; both fields of a move share it. */
  readonly scaleMinutes: number;
}

/** One field's P90 without and with a move: two bars over each other, and their figures. */
export function WaitChangeFigure({ change, fields, scaleMinutes }: WaitChangeFigureProps) {
  const text = useText().director.proposal;
  const formats = useFormats();
  const field = fields.find(({ fieldId }) => fieldId === change.fieldId);
  if (field === undefined) return null;
  const { before, after } = change;
  const x = scaleLinear([0, Math.max(1, scaleMinutes)], [0, 100]).clamp(true);
  return (
    <p className="wait-change" data-better={after.p90 <= before.p90 || undefined}>
      <span className="ui-visually-hidden">{text.change(formats.local(field.name), before.p90, after.p90)}</span>
      <FieldMark letter={field.letter} size="s" />
      <svg className="wait-change-bars" viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden>
        <rect className="wait-change-before" width={x(before.p90)} height="5" y="1" />
        <rect className="wait-change-after" width={x(after.p90)} height="6" y="7" />
      </svg>
      <span className="wait-change-figures" aria-hidden>
        {before.p90} → <strong>{after.p90}</strong> <span className="wait-change-unit">{text.minutes}</span>
      </span>
    </p>
  );
}
