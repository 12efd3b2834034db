import { Button } from "#ui/components/Button.tsx";
import { useText } from "#ui/text/use-text.ts";
import { Volume2, VolumeX } from "lucide-react";
import type { SoundState } from "../announcer/sound.ts";
import "./board-sound.css";

interface BoardSoundProps {
  readonly sound: SoundState;
  readonly onEnable: () => void;
}

/** Whether the board can be heard, and how to make it so. */
export function BoardSound({ sound, onEnable }: BoardSoundProps) {
  const text = useText().board.sound;
  const Icon = sound === "on" ? Volume2 : VolumeX;
  return (
    <>
      <p className="board-sound" data-sound={sound}>
        <Icon className="ui-icon" aria-hidden />
        {text[sound]}
      </p>
      {sound === "blocked" && (
        <Button variant="primary" icon={Volume2} onPress={onEnable}>
          {text.enable}
        </Button>
      )}
    </>
  );
}
