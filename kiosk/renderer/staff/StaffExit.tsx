import type { KioskShell } from "#shared/protocol/kiosk-shell.ts";
import type { RefusalCode } from "#shared/protocol/refusal.ts";
import { Button } from "#ui/components/Button.tsx";
import { Dialog } from "#ui/components/Dialog.tsx";
import { useText } from "#ui/text/use-text.ts";
import { useCallback, useEffect, useState } from "react";
import { useIdle } from "../input/use-idle.ts";
import { PinPad } from "./PinPad.tsx";
import { useHeldCorner } from "./use-held-corner.ts";
import "./staff-exit.css";

const IDLE_MS = 20_000;
const SHORTEST_PIN = 4;

interface StaffExitProps {
  readonly shell: KioskShell;
}

/** The staff's way out of a kiosk that nothing else closes: a corner held for four seconds, then their PIN. */
export function StaffExit({ shell }: StaffExitProps) {
  const [isOpen, setOpen] = useState(false);
  const open = useCallback(() => setOpen(true), []);
  useHeldCorner(open);
  return isOpen && <AskPin shell={shell} onLeave={() => setOpen(false)} />;
}

interface AskPinProps extends StaffExitProps {
  readonly onLeave: () => void;
}

function AskPin({ shell, onLeave }: AskPinProps) {
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
  const close = async (): Promise<void> => {
    setAsking(true);
    const reply = await shell.closeWithPin(pin);
    setAsking(false);
    setPin("");
    setRefused(reply.ok ? null : reply.code);
  };
  const actions = (
    <>
      <Button onPress={onLeave}>{text.kiosk.staffExit.stay}</Button>
      <Button variant="danger" isDisabled={isAsking || pin.length < SHORTEST_PIN} onPress={() => void close()}>
        {text.kiosk.staffExit.close}
      </Button>
    </>
  );
  return (
    <Dialog title={text.kiosk.staffExit.title} isOpen onClose={onLeave} actions={actions}>
      <output className="staff-exit-word">{refused === null ? text.kiosk.staffExit.ask : text.refusal[refused]}</output>
      <PinPad value={pin} onChange={type} />
    </Dialog>
  );
}
