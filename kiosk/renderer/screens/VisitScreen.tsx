import type { ReactNode } from "react";
import { assertNever } from "#shared/kit/assert-never.ts";
import { useMode } from "../access/mode.ts";
import type { AgentLink } from "../agent-link/agent-link.ts";
import { pictureScreen } from "../pictures/picture-screen.tsx";
import type { Choice } from "../visit/apply-choice.ts";
import type { Scene } from "../visit/scene.ts";
import { ApologyScreen } from "./ApologyScreen.tsx";
import { ConfirmScreen } from "./ConfirmScreen.tsx";
import { FieldClosedScreen } from "./FieldClosedScreen.tsx";
import { FieldsScreen } from "./FieldsScreen.tsx";
import { IssuedScreen } from "./IssuedScreen.tsx";
import { IssuingScreen } from "./IssuingScreen.tsx";
import { OtherWaysScreen } from "./OtherWaysScreen.tsx";
import { ProceduresScreen } from "./ProceduresScreen.tsx";
import { SearchScreen } from "./SearchScreen.tsx";

interface VisitScreenProps {
  readonly scene: Extract<Scene, { kind: "visit" }>;
  readonly link: AgentLink;
  readonly choose: (choice: Choice) => void;
  readonly restart: () => void;
}

/** The screen of the step that the citizen has come to. */
export function VisitScreen({ scene, link, choose, restart }: VisitScreenProps): ReactNode {
  const { visit, lobby, paper } = scene;
  const steps = { lobby, choose, restart };
  const { mode } = useMode();
  const pictures = mode === "pictures" ? pictureScreen(visit, steps) : null;
  if (pictures !== null) return pictures;
  switch (visit.step) {
    case "fields":
      return <FieldsScreen {...steps} visit={visit} key={visit.draft === null ? "first" : "next"} />;
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
      return <ApologyScreen {...steps} code={visit.code} />;
    default:
      return assertNever(visit);
  }
}
