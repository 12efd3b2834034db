import { EmptyState } from "#ui/components/EmptyState.tsx";
import { useText } from "#ui/text/use-text.ts";
import { CloudOff, DoorClosed, Sunrise } from "lucide-react";
import type { Scene } from "../scene.ts";

interface ClosedBoardProps {
  readonly scene: Exclude<Scene, "open">;
}

/** The board before opening, after closing, and when all it knows is another day's. */
export function ClosedBoard({ scene }: ClosedBoardProps) {
  const text = useText().board;
  switch (scene) {
    case "not-open":
      return (
        <EmptyState icon={Sunrise} title={text.notOpen}>
          {text.notOpenHint}
        </EmptyState>
      );
    case "over":
      return (
        <EmptyState icon={DoorClosed} title={text.over}>
          {text.overHint}
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
