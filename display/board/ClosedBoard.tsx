import { useText } from "#ui/text/use-text.ts";
import { CloudOff, DoorClosed, Sunrise } from "lucide-react";
import { Notice } from "../Notice.tsx";
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
        <Notice icon={Sunrise} title={text.notOpen}>
          {text.notOpenHint}
        </Notice>
      );
    case "over":
      return (
        <Notice icon={DoorClosed} title={text.over}>
          {text.overHint}
        </Notice>
      );
    case "out-of-date":
      return (
        <Notice icon={CloudOff} title={text.outOfDate}>
          {text.outOfDateHint}
        </Notice>
      );
    default:
      return scene satisfies never;
  }
}
