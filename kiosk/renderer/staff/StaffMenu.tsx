import type { PrinterCondition } from "#shared/views/printer-condition.ts";
import { Button } from "#ui/components/Button.tsx";
import { Dialog } from "#ui/components/Dialog.tsx";
import { useText } from "#ui/text/use-text.ts";
import { Printer, RotateCw, Ticket } from "lucide-react";
import { useEffect, useState } from "react";
import type { AgentLink } from "../agent-link/agent-link.ts";
import { useIdle } from "../input/use-idle.ts";
import "./staff-menu.css";

// Whoever was called away leaves no open door to the next citizen.
const IDLE_MS = 60_000;

interface StaffMenuProps {
  readonly link: Pick<AgentLink, "testPrint">;
  /** As it was typed; each request shows it again. */
  readonly pin: string;
  readonly printer: PrinterCondition;
  /** Staff take a number for somebody: undefined where the kiosk gives none now. */
  readonly onIssue: (() => void) | undefined;
  readonly onLeave: () => void;
}

/** What staff do at the kiosk itself. */
export function StaffMenu({ link, pin, printer, onIssue, onLeave }: StaffMenuProps) {
  const { kioskStaff, help, issue } = useText();
  const [test, setTest] = useState<"none" | "printing" | "done" | "failed">("none");
  const { isIdle } = useIdle(IDLE_MS);
  useEffect(() => {
    if (isIdle) onLeave();
  }, [isIdle, onLeave]);
  const tryPrinter = async (): Promise<void> => {
    setTest("printing");
    const reply = await link.testPrint({ pin });
    setTest(reply.ok && reply.value.kind !== "failed" ? "done" : "failed");
  };
  return (
    <Dialog
      title={kioskStaff.title}
      isOpen
      onClose={onLeave}
      actions={<Button onPress={onLeave}>{kioskStaff.leave}</Button>}
    >
      <p className="staff-menu-printer" data-condition={printer}>
        <Printer aria-hidden />
        {help.printerState[printer]}
      </p>
      <div className="staff-menu">
        <Button variant="primary" icon={Ticket} isDisabled={onIssue === undefined} onPress={() => onIssue?.()}>
          {kioskStaff.issue}
        </Button>
        <Button icon={Printer} isDisabled={test === "printing"} onPress={() => void tryPrinter()}>
          {kioskStaff.test}
        </Button>
        <Button icon={RotateCw} onPress={() => globalThis.location.reload()}>
          {kioskStaff.restart}
        </Button>
      </div>
      <output className="staff-menu-word">
        {test === "done" ? issue.testDone : test === "failed" && issue.testFailed}
      </output>
    </Dialog>
  );
}
