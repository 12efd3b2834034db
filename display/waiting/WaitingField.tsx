import type { PublicField } from "#shared/views/public-types.ts";
import { FieldMark } from "#ui/components/FieldMark.tsx";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { CircleSlash, Clock3, Users } from "lucide-react";
import "./waiting-field.css";

interface WaitingFieldProps {
  readonly field: PublicField;
}

/** One field, to be read across the hall. */
export function WaitingField({ field }: WaitingFieldProps) {
  const text = useText();
  const formats = useFormats();
  const waiting = formats.count(field.waiting);
  return (
    <li className="waiting-field" data-field-letter={field.letter}>
      <div className="waiting-field-box">
        <div className="waiting-field-words">
          <h2 className="waiting-field-name">
            <FieldMark letter={field.letter} />
            <span>{formats.local(field.name)}</span>
          </h2>
          <FieldPromise field={field} />
        </div>
        <p className="waiting-field-people">
          <span className="waiting-field-count" data-signs={waiting.length} aria-hidden>
            {waiting}
          </span>
          <span className="waiting-field-unit" aria-hidden>
            <Users className="waiting-field-icon" />
            {text.board.peopleWait}
          </span>
          <span className="ui-visually-hidden">{text.common.peopleWaiting(field.waiting)}</span>
        </p>
      </div>
    </li>
  );
}

function FieldPromise({ field: { closedText, wait, counterLabels } }: WaitingFieldProps) {
  const { board: text, kiosk } = useText();
  const formats = useFormats();
  if (closedText !== null)
    return (
      <p className="waiting-field-closed">
        <CircleSlash className="waiting-field-icon" aria-hidden />
        <span>{formats.local(closedText)}</span>
      </p>
    );
  const counters = counterLabels.length === 0 ? text.noCounter : text.atCounters(counterLabels.join(", "));
  return (
    <>
      <p className="waiting-field-wait" data-known={wait !== null || undefined}>
        <Clock3 className="waiting-field-icon" aria-hidden />
        <span>
          {wait === null
            ? counterLabels.length === 0
              ? text.noCounter
              : kiosk.waitUnknown
            : formats.waitRange(wait.p50Minutes, wait.p90Minutes)}
        </span>
      </p>
      {(wait !== null || counterLabels.length > 0) && <p className="waiting-field-counters">{counters}</p>}
    </>
  );
}
