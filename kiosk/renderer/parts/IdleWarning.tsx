import { Button } from "#ui/components/Button.tsx";
import { Dialog } from "#ui/components/Dialog.tsx";
import { useText } from "#ui/text/use-text.ts";
import { useCountdown } from "../input/use-countdown.ts";

interface IdleWarningProps {
  readonly totalMs: number;
  readonly onStay: () => void;
  readonly onEnd: () => void;
}

/** Asks whether somebody is still there before the screen starts again. */
export function IdleWarning({ totalMs, onStay, onEnd }: IdleWarningProps) {
  const text = useText();
  const seconds = useCountdown(totalMs, onEnd);
  const actions = (
    <>
      <Button onPress={onEnd}>{text.kiosk.home}</Button>
      <Button variant="primary" onPress={onStay}>
        {text.kiosk.idleStay}
      </Button>
    </>
  );
  return (
    <Dialog role="alertdialog" title={text.kiosk.idleTitle} isOpen onClose={onStay} width="wide" actions={actions}>
      <p className="kiosk-countdown" aria-live="off">
        {text.kiosk.idleMore(seconds)}
      </p>
    </Dialog>
  );
}
