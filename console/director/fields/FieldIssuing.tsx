import type { DirectorField } from "#shared/views/director-types.ts";
import { Button } from "#ui/components/Button.tsx";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { Ticket, TicketX } from "lucide-react";

interface FieldIssuingProps {
  readonly field: DirectorField;
  readonly isDisabled: boolean;
  readonly onIssuing: () => void;
}

/** Whether a field gives numbers, and the switch for it. */
export function FieldIssuing({ field: { name, closedText, finished }, isDisabled, onIssuing }: FieldIssuingProps) {
  const text = useText().director.field;
  const formats = useFormats();
  const isClosed = closedText !== null;
  const act = isClosed ? text.openIssuing : text.closeIssuing;
  return (
    <footer className="field-card-foot">
      <p className="field-card-finished">{text.finished(finished)}</p>
      <Button
        variant="quiet"
        icon={isClosed ? Ticket : TicketX}
        aria-label={`${act}: ${formats.local(name)}`}
        isDisabled={isDisabled}
        onPress={onIssuing}
      >
        {act}
      </Button>
    </footer>
  );
}
