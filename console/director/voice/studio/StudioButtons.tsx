import { Button } from "#ui/components/Button.tsx";
import { useText } from "#ui/text/use-text.ts";
import {
  ArrowRight,
  Check,
  FileAudio,
  type LucideIcon,
  Mic,
  RotateCcw,
  SkipForward,
  Square,
  Volume2,
} from "lucide-react";
import { FileTrigger } from "react-aria-components";
import type { PromptCardProps } from "./PromptCard.tsx";
import { isBusy } from "./studio-state.ts";

/** The next step first and large; the others beside it. */
export function StudioButtons(props: PromptCardProps) {
  const { studio, isPlaying, onHear, onNext } = props;
  const text = useText().director.voice.studio;
  const busy = isBusy(studio.reading);
  const isKept = studio.reading.kind === "kept" || (studio.reading.kind === "ready" && onHear !== null);
  return (
    <div className="studio-buttons">
      <MainButton {...props} isKept={isKept} />
      {isKept && (
        <Button icon={RotateCcw} isDisabled={busy || typeof studio.microphone === "string"} onPress={studio.record}>
          {text.again}
        </Button>
      )}
      {onHear !== null && (
        <Button icon={Volume2} isDisabled={busy || isPlaying} onPress={onHear}>
          {text.hear}
        </Button>
      )}
      {!isKept && onNext !== null && (
        <Button variant="quiet" icon={SkipForward} isDisabled={busy} onPress={onNext}>
          {text.skip}
        </Button>
      )}
      <FileTrigger
        acceptedFileTypes={["audio/*"]}
        onSelect={(files) => {
          const [file] = files ?? [];
          if (file !== undefined) studio.takeFile(file);
        }}
      >
        <Button variant="quiet" icon={FileAudio} isDisabled={busy}>
          {text.fromFile}
        </Button>
      </FileTrigger>
    </div>
  );
}

/** One button whatever it does, so that the keyboard stays on it. */
function MainButton(props: PromptCardProps & { readonly isKept: boolean }) {
  const { studio } = props;
  const { icon, text, variant, onPress } = useMainStep(props);
  const isSilent = typeof studio.microphone === "string" && onPress === studio.record;
  return (
    <Button variant={variant} icon={icon} isDisabled={isSilent} onPress={onPress}>
      {text}
    </Button>
  );
}

interface MainStep {
  readonly icon: LucideIcon;
  readonly text: string;
  readonly variant: "primary" | "danger";
  readonly onPress: () => void;
}

function useMainStep({ studio, isKept, onNext, onLeave }: PromptCardProps & { readonly isKept: boolean }): MainStep {
  const text = useText().director.voice.studio;
  const { kind } = studio.reading;
  if (kind === "recording") return { icon: Square, text: text.stop, variant: "danger", onPress: studio.stop };
  if (isKept && onNext === null) return { icon: Check, text: text.finish, variant: "primary", onPress: onLeave };
  if (isKept) return { icon: ArrowRight, text: text.next, variant: "primary", onPress: onNext ?? onLeave };
  const isFirst = kind === "ready" || kind === "checking";
  return { icon: Mic, text: isFirst ? text.record : text.again, variant: "primary", onPress: studio.record };
}
