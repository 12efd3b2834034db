import { catalogueOf } from "#shared/i18n/catalogue.ts";
import { clipKey } from "#shared/voice/voice-pack.ts";
import { Button } from "#ui/components/Button.tsx";
import { useText } from "#ui/text/use-text.ts";
import { ArrowLeft } from "lucide-react";
import { usePlayer } from "../use-player.ts";
import { PromptCard } from "./PromptCard.tsx";
import { PromptList } from "./PromptList.tsx";
import { nextUnread } from "./studio-state.ts";
import { type StudioParts, useStudio } from "./use-studio.ts";
import "./recording-studio.css";

interface RecordingStudioProps extends StudioParts {
  readonly onLeave: () => void;
}

/** The wizard: one thing to read after the other, each checked and kept at once, so that one may leave at any time. */
export function RecordingStudio({ onLeave, ...parts }: RecordingStudioProps) {
  const text = useText().director.voice.studio;
  const studio = useStudio(parts);
  const player = usePlayer();
  const { language, prompts, recording } = parts;
  const prompt = prompts[studio.at];
  const clip = recording.find(({ says }) => clipKey(says) === clipKey(prompt?.says ?? ""));
  const unread = nextUnread(prompts, studio.recorded, studio.at);
  // Who looks through what is recorded goes on to the next; who has just read the last missing one is done.
  const following = studio.reading.kind !== "kept" && studio.at + 1 < prompts.length ? studio.at + 1 : null;
  const next = unread ?? following;
  if (prompt === undefined) return null;
  return (
    <section className="studio" aria-label={text.title(catalogueOf(language).common.languageName)}>
      <header className="studio-head">
        <Button variant="quiet" icon={ArrowLeft} onPress={onLeave}>
          {text.back}
        </Button>
        <h2>{text.title(catalogueOf(language).common.languageName)}</h2>
      </header>
      <PromptCard
        language={language}
        prompt={prompt}
        studio={studio}
        count={prompts.length}
        isPlaying={player.isPlaying}
        onHear={clip === undefined ? null : () => player.play(language, [clip.file])}
        onNext={next === null ? null : () => studio.go(next)}
        onLeave={onLeave}
      />
      <PromptList prompts={prompts} language={language} studio={studio} />
    </section>
  );
}
