import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import "./dialog.css";

/** What a dialog is made of. */
export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  /** Called for Escape, a press outside, and by whoever closes it. */
  readonly onClose: () => void;
  /** False for what must be answered: neither Escape nor a press outside closes it. */
  readonly isDismissable?: boolean;
  /** `alertdialog` for what interrupts, as a countdown. */
  readonly role?: "dialog" | "alertdialog";
  readonly width?: "narrow" | "wide";
  /** The row of buttons, the safe one first. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A question over the page; focus stays in it and returns where it was. */
export function Dialog(props: DialogProps) {
  const { title, isOpen, onClose, isDismissable = true, role = "dialog", width = "narrow", actions, children } = props;
  return (
    <ModalOverlay
      className="ui-scrim"
      isOpen={isOpen}
      onOpenChange={(open) => (open ? undefined : onClose())}
      isDismissable={isDismissable}
      isKeyboardDismissDisabled={!isDismissable}
    >
      <Modal className="ui-modal" data-width={width}>
        <AriaDialog className="ui-dialog" role={role}>
          <Heading slot="title" className="ui-dialog-title">
            {title}
          </Heading>
          <div className="ui-dialog-body">{children}</div>
          {actions !== undefined && <div className="ui-dialog-actions">{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
