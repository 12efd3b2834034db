import { useText } from "#ui/text/use-text.ts";
import type { ReactNode } from "react";
import { CalmMark } from "../parts/CalmMark.tsx";
import { Screen } from "../parts/Screen.tsx";
import "../screens/calm.css";

interface CardAskedProps {
  /** This field wants a card, or what was scanned is none. Either way a card is all that is needed, and no touch. */
  readonly why: "CARD_NEEDED" | "SCAN_UNREADABLE";
  /** How to go on without one. */
  readonly nav: ReactNode;
}

/** Asks for a card. Once one is shown, the visit goes on by itself. */
export function CardAsked({ why, nav }: CardAskedProps) {
  const { kiosk, refusal } = useText();
  const isUnreadable = why === "SCAN_UNREADABLE";
  return (
    <Screen title={isUnreadable ? kiosk.card.unreadable : kiosk.card.needed} stand="middle" nav={nav}>
      <CalmMark kind="card" />
      <p className="kiosk-calm-text">{refusal[why]}</p>
      {isUnreadable && <p className="kiosk-calm-small">{why}</p>}
    </Screen>
  );
}
