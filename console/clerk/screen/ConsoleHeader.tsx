import type { EpochMs } from "#shared/kit/time.ts";
import type { ConsoleView } from "#shared/views/console-types.ts";
import { FieldMark } from "#ui/components/FieldMark.tsx";
import { useFormats, useText } from "#ui/text/use-text.ts";
import "./console-header.css";

interface CounterTitleProps {
  readonly view: ConsoleView;
}

/** Which counter this is, who sits at it, and what it serves. */
export function CounterTitle({ view }: CounterTitleProps) {
  const text = useText();
  const formats = useFormats();
  const { label, clerk, fields } = view.counter;
  const served = view.fields.filter(({ fieldId }) => fields.includes(fieldId));
  return (
    <span className="counter-title">
      <span className="counter-title-label">{text.common.counterNumber(label)}</span>
      <span className="counter-title-fields">
        <span className="ui-visually-hidden">{served.map(({ name }) => formats.local(name)).join(", ")}</span>
        {served.map(({ fieldId, letter }) => (
          <FieldMark key={fieldId} letter={letter} />
        ))}
      </span>
      {clerk !== null && <span className="counter-title-clerk">{clerk.name}</span>}
    </span>
  );
}

interface TodayProps {
  readonly view: ConsoleView;
  readonly now: EpochMs;
}

/** The time, and how many were served today. */
export function Today({ view, now }: TodayProps) {
  const text = useText().console.today;
  const formats = useFormats();
  const { served, servedLent } = view.today;
  return (
    <span className="today">
      <span className="today-served">{text.served(served)}</span>
      {servedLent > 0 && <span className="today-lent">{text.lent(servedLent)}</span>}
      <time className="today-clock">{formats.time(now)}</time>
    </span>
  );
}
