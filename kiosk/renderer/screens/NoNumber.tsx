import { Button } from "#ui/components/Button.tsx";
import { useText } from "#ui/text/use-text.ts";
import { House } from "lucide-react";
import type { AgentLink } from "../agent-link/agent-link.ts";
import { AlreadyInLine } from "../cards/AlreadyInLine.tsx";
import { CardAsked } from "../cards/CardAsked.tsx";
import type { Card } from "../cards/use-card.ts";
import type { Visit } from "../visit/visit.ts";
import { ApologyScreen } from "./ApologyScreen.tsx";
import type { StepProps } from "./step-props.ts";

interface NoNumberProps extends StepProps {
  readonly visit: Extract<Visit, { step: "apology" }>;
  readonly card: Card;
  readonly link: AgentLink;
}

/** Why there is no number, and the way on that this leaves. */
export function NoNumber({ visit, card, link, ...steps }: NoNumberProps) {
  const { code, draft } = visit;
  const text = useText();
  if (code === "CARD_NEEDED") {
    const home = (
      <Button icon={House} onPress={steps.restart}>
        {text.kiosk.home}
      </Button>
    );
    return <CardAsked why={code} nav={home} />;
  }
  if (code === "ALREADY_IN_LINE" && card.kind === "shown")
    return <AlreadyInLine card={card.card} draft={draft} lobby={steps.lobby} link={link} restart={steps.restart} />;
  return <ApologyScreen {...steps} code={code} />;
}
