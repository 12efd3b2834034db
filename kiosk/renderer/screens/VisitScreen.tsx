import type { ReactNode } from "react";
import { Button } from "#ui/components/Button.tsx";
import { useText } from "#ui/text/use-text.ts";
import { ArrowRight } from "lucide-react";
import { assertNever } from "#shared/kit/assert-never.ts";
import { useMode } from "../access/mode.ts";
import type { AgentLink } from "../agent-link/agent-link.ts";
import { pictureScreen } from "../pictures/picture-screen.tsx";
import { CardAsked } from "../cards/CardAsked.tsx";
import type { Card } from "../cards/use-card.ts";
import type { Choice } from "../visit/apply-choice.ts";
import type { Scene } from "../visit/scene.ts";
import type { Visit } from "../visit/visit.ts";
import { ConfirmScreen } from "./ConfirmScreen.tsx";
import { FieldClosedScreen } from "./FieldClosedScreen.tsx";
import { FieldsScreen } from "./FieldsScreen.tsx";
import { IssuedScreen } from "./IssuedScreen.tsx";
import { IssuingScreen } from "./IssuingScreen.tsx";
import { NoNumber } from "./NoNumber.tsx";
import { OtherWaysScreen } from "./OtherWaysScreen.tsx";
import { ProceduresScreen } from "./ProceduresScreen.tsx";
import { SearchScreen } from "./SearchScreen.tsx";

interface VisitScreenProps {
  readonly scene: Extract<Scene, { kind: "visit" }>;
  readonly card: Card;
  readonly forgetCard: () => void;
  readonly link: AgentLink;
  readonly choose: (choice: Choice) => void;
  readonly restart: () => void;
}

/** The screen of the step that the citizen has come to. */
export function VisitScreen({ scene, card, forgetCard, link, choose, restart }: VisitScreenProps): ReactNode {
  const { visit, lobby, paper } = scene;
  const steps = { lobby, choose, restart };
  const { mode } = useMode();
  const text = useText().kiosk.card;
  if (card.kind === "unreadable" && isBeforePress(visit)) {
    const goOn = (
      <Button icon={ArrowRight} onPress={forgetCard}>
        {text.goOn}
      </Button>
    );
    return <CardAsked why="SCAN_UNREADABLE" nav={goOn} />;
  }
  const pictures = mode === "pictures" ? pictureScreen(visit, steps) : null;
  if (pictures !== null) return pictures;
  switch (visit.step) {
    case "fields":
      return <FieldsScreen {...steps} visit={visit} card={card} key={visit.draft === null ? "first" : "next"} />;
    case "field-closed":
      return <FieldClosedScreen {...steps} fieldId={visit.fieldId} />;
    case "procedures":
      return <ProceduresScreen {...steps} fieldId={visit.fieldId} />;
    case "search":
      return <SearchScreen {...steps} query={visit.query} />;
    case "confirm":
      return <ConfirmScreen {...steps} draft={visit.draft} />;
    case "other-ways":
      return <OtherWaysScreen {...steps} draft={visit.draft} />;
    case "issuing":
      return <IssuingScreen />;
    case "issued":
      return <IssuedScreen visit={visit} lobby={lobby} paper={paper} link={link} restart={restart} />;
    case "apology":
      return <NoNumber {...steps} visit={visit} card={card} link={link} />;
    default:
      return assertNever(visit);
  }
}

/** Whoever has pressed the button keeps their screen, whatever is scanned. */
const isBeforePress = ({ step }: Visit): boolean => step !== "issuing" && step !== "issued";
