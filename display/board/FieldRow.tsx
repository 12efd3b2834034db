import type { WaitRange } from "#shared/forecast/wait-range.ts";
import type { PublicField } from "#shared/views/public-types.ts";
import { FieldMark } from "#ui/components/FieldMark.tsx";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { Clock3 } from "lucide-react";
import "./field-row.css";

interface FieldRowProps {
  readonly field: PublicField;
}

/** A field: how many wait, how long a newcomer should expect to, and where it is served. */
export function FieldRow({ field }: FieldRowProps) {
  const text = useText();
  const formats = useFormats();
  return (
    <li className="field-row">
      <div className="field-row-box">
        <FieldMark letter={field.letter} />
        <div className="field-row-words">
          <p className="field-row-name">{formats.local(field.name)}</p>
          <FieldState field={field} />
        </div>
        <p className="field-row-waiting">
          <span aria-hidden>{formats.count(field.waiting)}</span>
          <span className="ui-visually-hidden">{text.common.peopleWaiting(field.waiting)}</span>
        </p>
      </div>
    </li>
  );
}

function FieldState({ field: { closedText, wait, counterLabels } }: FieldRowProps) {
  const { board: text, kiosk } = useText();
  const formats = useFormats();
  if (closedText !== null)
    return (
      <p className="field-row-state" data-tone="closed">
        {formats.local(closedText)}
      </p>
    );
  if (wait === null && counterLabels.length === 0)
    return (
      <p className="field-row-state" data-tone="unserved">
        {text.noCounter}
      </p>
    );
  return (
    <p className="field-row-state">
      <strong className="field-row-wait">{wait === null ? kiosk.waitUnknown : <Promised wait={wait} />}</strong>
      {counterLabels.length === 0 ? text.noCounter : text.atCounters(counterLabels.join(", "))}
    </p>
  );
}

/** A clock and the range: words would be cut where fields are many. */
function Promised({ wait: { p50Minutes, p90Minutes } }: { readonly wait: WaitRange }) {
  const { expected } = useText().board;
  const range = useFormats().waitRange(p50Minutes, p90Minutes);
  return (
    <>
      <span className="field-row-promise" aria-hidden>
        <Clock3 className="field-row-wait-icon" />
        {range}
      </span>
      <span className="ui-visually-hidden">{p50Minutes > 0 ? expected(range) : range}</span>
    </>
  );
}
