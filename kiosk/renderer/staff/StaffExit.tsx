import type { KioskShell } from "#shared/protocol/kiosk-shell.ts";
import type { RefusalCode } from "#shared/protocol/refusal.ts";
import type { Reply } from "#shared/protocol/reply.ts";
import type { PrinterCondition } from "#shared/views/printer-condition.ts";
import { Button } from "#ui/components/Button.tsx";
import { Dialog } from "#ui/components/Dialog.tsx";
import { useText } from "#ui/text/use-text.ts";
import { useCallback, useEffect, useState } from "react";
import type { AgentLink } from "../agent-link/agent-link.ts";
import { useIdle } from "../input/use-idle.ts";
import { PinPad } from "./PinPad.tsx";
import { StaffMenu } from "./StaffMenu.tsx";
import { useHeldCorner } from "./use-held-corner.ts";
import "./staff-exit.css";

const IDLE_MS = 20_000;
const SHORTEST_PIN = 4;

interface StaffExitProps {
  /** Null in a plain browser, which closes by itself. */
  readonly shell: KioskShell | null;
  readonly link: Pick<AgentLink, "checkStaff" | "testPrint">;
  readonly printer: PrinterCondition;
  /** Staff take a number for somebody; undefined where the kiosk gives none now. */
  readonly onIssue: (() => void) | undefined;
}

/** The staff's door: a corner held for four seconds, then their PIN. It leads to their menu, and out of a kiosk that nothing else closes. */
export function StaffExit(props: StaffExitProps) {
  const [door, setDoor] = useState<"shut" | "asking" | { readonly pin: string }>("shut");
  const open = useCallback(() => setDoor("asking"), []);
  const leave = (): void => setDoor("shut");
  const issue = props.onIssue;
  useHeldCorner(open);
  if (door === "shut") return null;
  if (door === "asking") return <AskPin {...props} onLeave={leave} onEnter={(pin) => setDoor({ pin })} />;
  const issueAndLeave = issue && (() => (leave(), issue()));
  return <StaffMenu {...props} pin={door.pin} onIssue={issueAndLeave} onLeave={leave} />;
}

interface AskPinProps extends StaffExitProps {
  readonly onLeave: () => void;
  readonly onEnter: (pin: string) => void;
}

function AskPin({ shell, link, onLeave, onEnter }: AskPinProps) {
  const text = useText();
  const [pin, setPin] = useState("");
  const [isAsking, setAsking] = useState(false);
  const [refused, setRefused] = useState<RefusalCode | null>(null);
  const { isIdle } = useIdle(IDLE_MS);
  useEffect(() => {
    if (isIdle) onLeave();
  }, [isIdle, onLeave]);

  const type = (next: string): void => {
    setRefused(null);
    setPin(next);
  };
  const show = async (ask: (typed: string) => Promise<Reply<null>>): Promise<boolean> => {
    setAsking(true);
    const reply = await ask(pin);
    setAsking(false);
    setPin("");
    setRefused(reply.ok ? null : reply.code);
    return reply.ok;
  };
  const enter = async (): Promise<void> => {
    if (await show((typed) => link.checkStaff({ pin: typed }))) onEnter(pin);
  };
  const isDisabled = isAsking || pin.length < SHORTEST_PIN;
  const actions = (
    <>
      <Button onPress={onLeave}>{text.kiosk.staffExit.stay}</Button>
      {shell !== null && (
        <Button variant="danger" isDisabled={isDisabled} onPress={() => void show(shell.closeWithPin)}>
          {text.kiosk.staffExit.close}
        </Button>
      )}
      <Button variant="primary" isDisabled={isDisabled} onPress={() => void enter()}>
        {text.kioskStaff.enter}
      </Button>
    </>
  );
  const title = shell === null ? text.kioskStaff.title : text.kiosk.staffExit.title;
  return (
    <Dialog title={title} isOpen onClose={onLeave} actions={actions}>
      <output className="staff-exit-word">{refused === null ? text.kiosk.staffExit.ask : text.refusal[refused]}</output>
      <PinPad value={pin} onChange={type} />
    </Dialog>
  );
}
