import type { EpochMs } from "#shared/kit/time.ts";
import type { CentreHead } from "#shared/views/public-types.ts";
import { EmptyState } from "#ui/components/EmptyState.tsx";
import { useText } from "#ui/text/use-text.ts";
import { CloudOff, DoorClosed, Sunrise } from "lucide-react";
import type { Scene } from "../scene.ts";
import { useOpensAgain } from "./HoursNote.tsx";

interface ClosedBoardProps {
  readonly scene: Exclude<Scene, "open">;
  readonly hours: CentreHead["hours"];
  readonly now: EpochMs;
}

/** The board before opening, after closing, and when all it knows is another day's. */
export function ClosedBoard({ scene, hours, now }: ClosedBoardProps) {
  const opensAgain = useOpensAgain({ hours, now });
  const text = useText().board;
  switch (scene) {
    case "not-open":
      return (
        <EmptyState icon={Sunrise} title={text.notOpen}>
          {opensAgain ?? text.notOpenHint}
        </EmptyState>
      );
    case "over":
      return (
        <EmptyState icon={DoorClosed} title={text.over}>
          {opensAgain ?? text.overHint}
        </EmptyState>
      );
    case "out-of-date":
      return (
        <EmptyState icon={CloudOff} title={text.outOfDate}>
          {text.outOfDateHint}
        </EmptyState>
      );
    default:
      return scene satisfies never;
  }
}
