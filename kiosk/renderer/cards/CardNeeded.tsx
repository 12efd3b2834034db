import { Button } from "#ui/components/Button.tsx";
import { useText } from "#ui/text/use-text.ts";
import { House, IdCard } from "lucide-react";
import { Screen } from "../parts/Screen.tsx";
import "../screens/calm.css";

interface CardNeededProps {
  readonly restart: () => void;
}

/** This field asks for a card. Once one is shown, the number comes by itself. */
export function CardNeeded({ restart }: CardNeededProps) {
  const text = useText();
  const nav = (
    <Button icon={House} onPress={restart}>
      {text.kiosk.home}
    </Button>
  );
  return (
    <Screen title={text.kiosk.card.needed} stand="middle" nav={nav}>
      <span className="kiosk-calm-mark" data-kind="card">
        <IdCard aria-hidden />
      </span>
      <p className="kiosk-calm-text">{text.refusal.CARD_NEEDED}</p>
    </Screen>
  );
}
