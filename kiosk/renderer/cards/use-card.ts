import { useCallback, useEffect, useEffectEvent, useState } from "react";
import { cardNumberIn } from "#shared/protocol/card-scan.ts";
import type { CardSeen } from "#shared/protocol/kiosk-bridge.ts";
import type { Reply } from "#shared/protocol/reply.ts";
import type { AgentLink } from "../agent-link/agent-link.ts";
import { listenToWedge } from "./listen-to-wedge.ts";

/** The card of this visit. Its number is never here: only the name that the agent gave to the reading. */
export type Card =
  | { readonly kind: "none" | "unreadable" }
  | { readonly kind: "shown"; readonly card: string; readonly appointment: CardSeen["appointment"] };

interface CardInHand {
  readonly card: Card;
  /** The visit is over, or whoever could not show a card goes on without. */
  readonly forget: () => void;
}

const NONE: Card = { kind: "none" };

/** Hears both kinds of scanner where the centre reads cards. */
export function useCard(link: AgentLink, isRead: boolean, onSeen: (seen: CardSeen) => void): CardInHand {
  const [card, setCard] = useState<Card>(NONE);
  const seen = useEffectEvent((reply: Reply<CardSeen>): void => {
    // Whose card it was is not forgotten because a second reading failed.
    if (!reply.ok) return setCard((now) => (now.kind === "shown" ? now : { kind: "unreadable" }));
    setCard({ kind: "shown", ...reply.value });
    onSeen(reply.value);
  });
  useEffect(() => {
    if (!isRead) return undefined;
    const stopScanner = link.onCard((reply) => seen(reply));
    const stopWedge = listenToWedge((scanned) => {
      const cardNumber = cardNumberIn(scanned);
      if (cardNumber === null) seen({ ok: false, code: "SCAN_UNREADABLE" });
      else void link.readCard({ cardNumber }).then((reply) => seen(reply));
    });
    return () => {
      stopScanner();
      stopWedge();
    };
  }, [isRead, link]);
  return { card, forget: useCallback(() => setCard(NONE), []) };
}
