import type { Catalogue } from "#shared/views/kiosk-types.ts";
import type { PublicField } from "#shared/views/public-types.ts";
import { FieldMark } from "#ui/components/FieldMark.tsx";
import { useFormats } from "#ui/text/use-text.ts";
import { ChevronRight } from "lucide-react";
import { Button } from "react-aria-components";
import "./procedure-row.css";

interface ProcedureRowProps {
  readonly procedure: Catalogue["procedures"][number];
  /** Shown where procedures of several fields stand together. */
  readonly field?: PublicField | undefined;
  readonly onPress: () => void;
}

/** A procedure to touch. */
export function ProcedureRow({ procedure, field, onPress }: ProcedureRowProps) {
  const formats = useFormats();
  return (
    <Button className="kiosk-procedure" onPress={onPress}>
      {field !== undefined && <FieldMark letter={field.letter} />}
      <span className="kiosk-procedure-name">{formats.local(procedure.name)}</span>
      <ChevronRight className="kiosk-chevron" aria-hidden />
    </Button>
  );
}
