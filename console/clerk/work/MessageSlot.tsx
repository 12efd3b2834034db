import type { EpochMs } from "#shared/kit/time.ts";
import { Button } from "#ui/components/Button.tsx";
import { useText } from "#ui/text/use-text.ts";
import { CircleAlert, Undo2, WifiOff, X } from "lucide-react";
import type { DeskState } from "../desk/create-desk.ts";
import { UNDO_KEY } from "../keys/desk-keys.ts";
import { Countdown } from "./Countdown.tsx";
import "./message-slot.css";

interface MessageSlotProps {
  readonly desk: DeskState;
  readonly isOffline: boolean;
  readonly now: EpochMs;
  /** Until when the last action can be taken back; null when it cannot. */
  readonly undoUntil: EpochMs | null;
  readonly onUndo: () => void;
  readonly onRead: () => void;
}

/** One line below the buttons, always as high: why not, what was refused, or what can be taken back. */
export function MessageSlot({ desk, isOffline, now, undoUntil, onUndo, onRead }: MessageSlotProps) {
  const text = useText();
  const { blocked, did, action } = text.console;
  if (isOffline) {
    return (
      <p className="slot" data-tone="warn">
        <WifiOff className="ui-icon" aria-hidden />
        {blocked.offline}
      </p>
    );
  }
  if (desk.refused !== null) {
    return (
      <div className="slot" data-tone="problem" role="alert">
        <CircleAlert className="ui-icon" aria-hidden />
        <span className="slot-text">{text.refusal[desk.refused]}</span>
        <Button variant="quiet" aria-label={text.common.close} onPress={onRead}>
          <X className="ui-icon" aria-hidden />
        </Button>
      </div>
    );
  }
  if (undoUntil === null) return <div className="slot" data-tone="none" />;
  return (
    <div className="slot" data-tone="undo">
      <Countdown leftMs={undoUntil - now} />
      <output className="slot-text">{did[desk.did ?? "other"]}</output>
      <Button icon={Undo2} shortcut={UNDO_KEY} onPress={onUndo}>
        {action.undo}
      </Button>
    </div>
  );
}
