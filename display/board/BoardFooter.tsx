import type { BoardView } from "#shared/views/board-types.ts";
import { Button } from "#ui/components/Button.tsx";
import { useText } from "#ui/text/use-text.ts";
import { Volume2, VolumeX } from "lucide-react";
import type { SoundState } from "../announcer/sound.ts";
import "./board-footer.css";

interface BoardFooterProps {
  readonly rule: BoardView["priorityRule"];
  readonly sound: SoundState;
  readonly onEnableSound: () => void;
}

/** The rule of the calling order, quietly, and whether the board can be heard. */
export function BoardFooter({ rule: { maxInARow, thenNormal }, sound, onEnableSound }: BoardFooterProps) {
  const text = useText().board;
  const Icon = sound === "on" ? Volume2 : VolumeX;
  return (
    <div className="board-footer">
      <p className="board-rule">{maxInARow === 0 ? text.rule.normalFirst : text.rule.bounded(maxInARow, thenNormal)}</p>
      <p className="board-sound" data-sound={sound}>
        <Icon className="ui-icon" aria-hidden />
        {text.sound[sound]}
      </p>
      {sound === "blocked" && (
        <Button variant="primary" icon={Volume2} onPress={onEnableSound}>
          {text.sound.enable}
        </Button>
      )}
    </div>
  );
}
