import type { PublicField } from "#shared/views/public-types.ts";
import { useText } from "#ui/text/use-text.ts";
import { FieldRow } from "./FieldRow.tsx";
import "./field-list.css";

interface FieldListProps {
  readonly fields: readonly PublicField[];
}

/** Every field with its line; the rows share the height, so that one field or twelve fill it. */
export function FieldList({ fields }: FieldListProps) {
  const text = useText().board;
  return (
    <section className="fields" aria-label={text.field}>
      <h2 className="board-heading fields-heading" aria-hidden>
        <span>{text.fieldAndWait}</span>
        <span>{text.waiting}</span>
      </h2>
      <ul className="fields-rows">
        {fields.map((field) => (
          <FieldRow key={field.fieldId} field={field} />
        ))}
      </ul>
    </section>
  );
}
