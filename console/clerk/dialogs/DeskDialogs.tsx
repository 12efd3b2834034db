import type { ConsoleView } from "#shared/views/console-types.ts";
import { Button } from "#ui/components/Button.tsx";
import { Dialog } from "#ui/components/Dialog.tsx";
import type { CommandInput } from "#ui/link/create-link.ts";
import { useText } from "#ui/text/use-text.ts";
import { LogOut } from "lucide-react";
import type { ReactNode } from "react";
import { focusFirst } from "../../focus/focus-first.ts";
import type { DeskDialog } from "./desk-dialog.ts";
import { HoldForm } from "./HoldForm.tsx";
import { NumberedChoices } from "./NumberedChoices.tsx";
import { PauseForm } from "./PauseForm.tsx";
import { TransferList } from "./TransferList.tsx";

interface DeskDialogsProps {
  readonly dialog: DeskDialog | null;
  readonly view: ConsoleView;
  readonly onClose: () => void;
  /** The answer was given: the dialog is done with. */
  readonly onPress: (command: CommandInput) => void;
  readonly onSignOut: () => void;
}

/** The questions of the desk; one about the citizen in hand ends when they leave it. */
export function DeskDialogs(props: DeskDialogsProps) {
  const { dialog, view, onClose } = props;
  const text = useText().console.dialog;
  if (dialog === null) return null;
  const { inHand } = view;
  switch (dialog.kind) {
    case "pause":
      return question(
        text.pause,
        onClose,
        <PauseForm
          onPause={(reason, forMs) =>
            props.onPress({ type: "PauseCounter", counterId: view.counter.counterId, reason, forMs })
          }
        />,
      );
    case "call":
      return question(text.call(dialog.ticket.number), onClose, <CallChoices {...props} ticketId={dialog.ticket.id} />);
    case "hold":
      return inHand && question(text.hold, onClose, <HoldQuestion {...props} />);
    case "outcome":
      return inHand && question(text.outcome, onClose, <OutcomeChoices {...props} />);
    case "transfer":
      return (
        inHand && (
          <Dialog title={text.transfer(inHand.ticket.number)} isOpen onClose={onClose} width="wide">
            <p className="dialog-hint">{text.transferHint}</p>
            <TransferList
              view={view}
              inHand={inHand}
              onTransfer={(target) =>
                props.onPress({ type: "TransferTicket", counterId: view.counter.counterId, target })
              }
            />
          </Dialog>
        )
      );
    case "issue":
    case "reprint":
      return null;
    case "sign-out":
      return <SignOutQuestion {...props} />;
  }
}

const question = (title: string, onClose: () => void, choices: ReactNode) => (
  <Dialog title={title} isOpen onClose={onClose}>
    {choices}
  </Dialog>
);

function CallChoices({ view: { counter }, onPress, ticketId }: DeskDialogsProps & { readonly ticketId: string }) {
  const { reason } = useText().console;
  const { counterId } = counter;
  return (
    <NumberedChoices
      choices={reason.call}
      onChoose={(chosen) => onPress({ type: "CallTicket", counterId, ticketId, reason: chosen })}
    />
  );
}

function OutcomeChoices({ view: { counter }, onPress }: DeskDialogsProps) {
  const { reason } = useText().console;
  const { counterId } = counter;
  return (
    <NumberedChoices
      choices={reason.outcome}
      onChoose={(outcome) => onPress({ type: "FinishServing", counterId, outcome })}
    />
  );
}

function HoldQuestion({ view: { counter, holdMaxMs }, onPress }: DeskDialogsProps) {
  const { counterId } = counter;
  return (
    <HoldForm
      holdMaxMs={holdMaxMs}
      onHold={(reason, forMs) => onPress({ type: "HoldTicket", counterId, reason, forMs })}
    />
  );
}

function SignOutQuestion({ onClose, onSignOut }: DeskDialogsProps) {
  const text = useText();
  const { dialog, action } = text.console;
  return (
    <Dialog
      title={dialog.signOut}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose} shortcut="Esc">
            {text.common.cancel}
          </Button>
          <span ref={focusFirst}>
            <Button variant="primary" icon={LogOut} onPress={onSignOut} shortcut="Enter">
              {action["sign-out"]}
            </Button>
          </span>
        </>
      }
    >
      <p>{dialog.signOutHint}</p>
    </Dialog>
  );
}
