import type { DirectorView } from "#shared/views/director-types.ts";
import { Button } from "#ui/components/Button.tsx";
import type { CommandInput } from "#ui/link/create-link.ts";
import { useText } from "#ui/text/use-text.ts";
import { Moon } from "lucide-react";
import { StaffDialog } from "../../dialog/StaffDialog.tsx";

interface EndDayDialogProps {
  readonly view: DirectorView;
  readonly onClose: () => void;
  readonly onRun: (command: CommandInput) => void;
}

/** Ending the day ends every turn that is left: asked once more, with their number. */
export function EndDayDialog({ view: { figures }, onClose, onRun }: EndDayDialogProps) {
  const text = useText();
  const { day } = text.director;
  return (
    <StaffDialog
      title={day.confirmClose}
      role="alertdialog"
      onClose={onClose}
      leaveBy="cancel"
      action={
        <Button variant="danger" icon={Moon} onPress={() => onRun({ type: "CloseDay" })}>
          {day.close}
        </Button>
      }
    >
      <p>{day.confirmCloseBody(figures.waiting + figures.inService)}</p>
    </StaffDialog>
  );
}
