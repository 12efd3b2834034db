import type { GivenTicket } from "#shared/protocol/kiosk-bridge.ts";
import { newCommandId } from "#ui/link/new-command-id.ts";
import { Button } from "#ui/components/Button.tsx";
import { useText } from "#ui/text/use-text.ts";
import { House, Printer } from "lucide-react";
import { useEffect, useState } from "react";
import type { AgentLink } from "../agent-link/agent-link.ts";
import { Screen } from "../parts/Screen.tsx";
import { TicketCard } from "../parts/TicketCard.tsx";
import { lineOfDraft } from "../visit/line-of-draft.ts";
import type { Lobby } from "../visit/scene.ts";
import type { Draft } from "../visit/visit.ts";
import "../screens/calm.css";
import "../screens/issued-screen.css";

interface AlreadyInLineProps {
  readonly card: string;
  readonly draft: Draft;
  readonly lobby: Lobby;
  readonly link: AgentLink;
  readonly restart: () => void;
}

/** Whoever has a ticket in the field sees it again, large, and may have its paper once more. */
export function AlreadyInLine({ card, draft, lobby, link, restart }: AlreadyInLineProps) {
  const text = useText();
  const [ticket, setTicket] = useState<GivenTicket | null>(null);
  const [isPrinted, setPrinted] = useState(false);
  const fieldId = lineOfDraft(draft, lobby)?.fieldId ?? draft.fieldId;
  useEffect(() => {
    void link.ticketOfCard({ card, fieldId }).then((reply) => reply.ok && setTicket(reply.value));
  }, [link, card, fieldId]);
  const print = async ({ ticketId }: GivenTicket): Promise<void> => {
    const reply = await link.reprint({ card, ticketId, commandId: newCommandId() });
    setPrinted(reply.ok);
  };
  const nav = (
    <>
      <Button icon={House} onPress={restart}>
        {text.kiosk.home}
      </Button>
      {ticket !== null && !isPrinted && (
        <div className="kiosk-take">
          <Button variant="primary" isWide icon={Printer} onPress={() => void print(ticket)}>
            {text.kiosk.card.reprint}
          </Button>
        </div>
      )}
    </>
  );
  return (
    <Screen title={text.kiosk.card.alreadyInLine} stand="middle" nav={nav}>
      <div className="kiosk-issued">
        {ticket !== null && <TicketCard ticket={ticket} draft={{ ...draft, thenProcedures: [] }} lobby={lobby} />}
        <output className="kiosk-calm-text">{isPrinted ? text.kiosk.card.reprinted : text.kiosk.card.keep}</output>
      </div>
    </Screen>
  );
}
