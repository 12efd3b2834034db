import { Button } from "#ui/components/Button.tsx";
import { useText } from "#ui/text/use-text.ts";
import { Mic, MicOff, RefreshCw } from "lucide-react";
import type { MicrophoneFault } from "./microphone.ts";

interface MicrophoneNoteProps {
  readonly microphone: MicrophoneFault | "asking";
  readonly onAskAgain: () => void;
}

/** Why nothing can be recorded yet, and what to do. */
export function MicrophoneNote({ microphone, onAskAgain }: MicrophoneNoteProps) {
  const text = useText();
  const isAsking = microphone === "asking";
  const Icon = isAsking ? Mic : MicOff;
  return (
    <div className="reading-note" data-tone={isAsking ? "plain" : "problem"} role={isAsking ? "status" : "alert"}>
      <Icon className="ui-icon" aria-hidden />
      <p>{text.director.voice.studio.microphone[microphone]}</p>
      {!isAsking && microphone !== "insecure" && (
        <Button icon={RefreshCw} onPress={onAskAgain}>
          {text.common.retry}
        </Button>
      )}
    </div>
  );
}
