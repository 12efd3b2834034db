import { Button } from "#ui/components/Button.tsx";
import { useText } from "#ui/text/use-text.ts";
import { ArrowRight, IdCard } from "lucide-react";
import { Screen } from "../parts/Screen.tsx";
import "../screens/calm.css";

interface CardUnreadableProps {
  readonly onClose: () => void;
}

/** What was scanned is no card: to be scanned again, which needs no touch. */
export function CardUnreadable({ onClose }: CardUnreadableProps) {
  const text = useText();
  const nav = (
    <Button icon={ArrowRight} onPress={onClose}>
      {text.kiosk.card.goOn}
    </Button>
  );
  return (
    <Screen title={text.kiosk.card.unreadable} stand="middle" nav={nav}>
      <span className="kiosk-calm-mark" data-kind="card">
        <IdCard aria-hidden />
      </span>
      <p className="kiosk-calm-text">{text.refusal.SCAN_UNREADABLE}</p>
      <p className="kiosk-calm-small">SCAN_UNREADABLE</p>
    </Screen>
  );
}
