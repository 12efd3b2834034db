import type { Language } from "#shared/kit/local-text.ts";
import type { Prompt } from "#shared/voice/prompts.ts";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { LevelMeter } from "./LevelMeter.tsx";
import { MicrophoneNote } from "./MicrophoneNote.tsx";
import { readingHint, shownPrompt } from "./shown-prompt.ts";
import { ReadingNote } from "./ReadingNote.tsx";
import { StudioButtons } from "./StudioButtons.tsx";
import type { StudioAtWork } from "./use-studio.ts";

/** What the card of a prompt shows and does. */
export interface PromptCardProps {
  readonly language: Language;
  readonly prompt: Prompt;
  readonly studio: StudioAtWork;
  readonly count: number;
  readonly isPlaying: boolean;
  /** Plays what is kept; null where nothing is. */
  readonly onHear: (() => void) | null;
  /** To the next prompt that nobody has read; null when all are. */
  readonly onNext: (() => void) | null;
  readonly onLeave: () => void;
}

/** One thing to read: large, with how it went below it and one button that is the next step. */
export function PromptCard(props: PromptCardProps) {
  const { language, prompt, studio, count } = props;
  const text = useText().director.voice.studio;
  const { count: figure } = useFormats();
  const hint = readingHint(language, prompt, text.letter);
  return (
    <div className="prompt-card">
      <div className="prompt-place">
        <span>{text.place(figure(studio.at + 1), figure(count))}</span>
        <progress className="planning-progress" max={count} value={studio.recorded.size} aria-label={text.prompts} />
      </div>
      <p className="prompt-read">{text.read}</p>
      <p className="prompt-says" lang={language} data-kind={prompt.kind}>
        {shownPrompt(prompt)}
      </p>
      <p className="prompt-hint" lang={hint === null ? undefined : language}>
        {hint ?? text.calmly}
      </p>
      {typeof studio.microphone === "string" && studio.reading.kind === "ready" ? (
        <MicrophoneNote microphone={studio.microphone} onAskAgain={studio.askAgain} />
      ) : (
        <>
          <LevelMeter levelDb={studio.levelDb} isOn={studio.reading.kind === "recording"} label={text.level} />
          <ReadingNote reading={studio.reading} isRecorded={props.onHear !== null} />
        </>
      )}
      <StudioButtons {...props} />
    </div>
  );
}
