import { Button } from "#ui/components/Button.tsx";
import { Dialog, type DialogProps } from "#ui/components/Dialog.tsx";
import { useText } from "#ui/text/use-text.ts";
import type { ReactNode } from "react";

interface StaffDialogProps extends Omit<DialogProps, "isOpen" | "actions"> {
  /** How its way out is called: where something would be done, it is cancelled; where one only looks, closed. */
  readonly leaveBy: "cancel" | "close";
  /** The button that does what the dialog is for; none where one only looks. */
  readonly action?: ReactNode;
}

/** A dialog of the staff's screens: first the way out, then what it is for. */
export function StaffDialog({ leaveBy, action, ...dialog }: StaffDialogProps) {
  const { common } = useText();
  return (
    <Dialog
      {...dialog}
      isOpen
      actions={
        <>
          <Button onPress={dialog.onClose}>{common[leaveBy]}</Button>
          {action}
        </>
      }
    />
  );
}
