import type { PaperProgress } from "#shared/protocol/kiosk-bridge.ts";
import { Button } from "#ui/components/Button.tsx";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { Check } from "lucide-react";
import { useMode } from "../access/mode.ts";
import type { AgentLink } from "../agent-link/agent-link.ts";
import { useCountdown } from "../input/use-countdown.ts";
import { PaperNotice } from "../parts/PaperNotice.tsx";
import { Screen } from "../parts/Screen.tsx";
import { TicketCard } from "../parts/TicketCard.tsx";
import { opensAt } from "../visit/opens-at.ts";
import type { Lobby } from "../visit/scene.ts";
import type { Visit } from "../visit/visit.ts";
import "./issued-screen.css";

interface IssuedScreenProps {
  readonly visit: Extract<Visit, { step: "issued" }>;
  readonly lobby: Lobby;
  readonly paper: PaperProgress;
  readonly link: Pick<AgentLink, "answerPaper">;
  readonly restart: () => void;
}

/** How long the number stays: a photograph takes longer than a hand that takes paper. */
const STAYS_MS: Record<PaperProgress["kind"], number> = {
  printing: 30_000,
  printed: 12_000,
  sent: 20_000,
  failed: 45_000,
};

/** The number, at once and large, whatever the printer does; then how its paper is. */
export function IssuedScreen({ visit, lobby, paper, link, restart }: IssuedScreenProps) {
  const text = useText();
  const { time } = useFormats();
  const early = opensAt(lobby);
  const { mode } = useMode();
  // Whoever listens is asked before anything goes away.
  const seconds = useCountdown(mode === "usual" ? STAYS_MS[paper.kind] : Infinity, restart);
  const answer = (isReceived: boolean): void => {
    void link.answerPaper({ commandId: visit.draft.commandId, isReceived });
    if (isReceived) restart();
  };
  const nav = (
    <>
      <p className="kiosk-returns" aria-live="off">
        {text.kiosk.returnsIn(seconds)}
      </p>
      <div className="kiosk-take">
        <Button variant={paper.kind === "sent" ? "secondary" : "primary"} isWide icon={Check} onPress={restart}>
          {text.common.done}
        </Button>
      </div>
    </>
  );
  return (
    <Screen
      title={early === null ? text.kiosk.yourNumber : text.kiosk.earlyNumber(time(early))}
      stand="middle"
      nav={nav}
    >
      <div className="kiosk-issued">
        <TicketCard ticket={visit.ticket} draft={visit.draft} lobby={lobby} />
        <PaperNotice paper={paper} printer={lobby.printer} qr={visit.ticket.qr} onAnswer={answer} />
      </div>
    </Screen>
  );
}
