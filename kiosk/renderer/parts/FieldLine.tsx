import type { PublicField } from "#shared/views/public-types.ts";
import { FieldMark } from "#ui/components/FieldMark.tsx";
import { useFormats } from "#ui/text/use-text.ts";
import { useWaitText } from "./use-wait-text.ts";
import "./field-line.css";

interface FieldLineProps {
  readonly field: PublicField;
  /** Without the server nobody knows the wait. */
  readonly isAlone: boolean;
}

/** A field in one line, with its wait: where one is on the way. */
export function FieldLine({ field, isAlone }: FieldLineProps) {
  const formats = useFormats();
  const { waitText } = useWaitText();
  return (
    <p className="kiosk-field-line">
      <FieldMark letter={field.letter} />
      <strong>{formats.local(field.name)}</strong>
      {field.closedText === null && !isAlone && <span className="kiosk-field-line-wait">{waitText(field)}</span>}
    </p>
  );
}
