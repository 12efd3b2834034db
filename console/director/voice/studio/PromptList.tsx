import type { Language } from "#shared/kit/local-text.ts";
import type { Prompt } from "#shared/voice/prompts.ts";
import { clipKey } from "#shared/voice/voice-pack.ts";
import { useText } from "#ui/text/use-text.ts";
import { Check } from "lucide-react";
import { Button as AriaButton } from "react-aria-components";
import { isBusy } from "./studio-state.ts";
import type { StudioAtWork } from "./use-studio.ts";

interface PromptListProps {
  readonly prompts: readonly Prompt[];
  readonly language: Language;
  readonly studio: StudioAtWork;
}

/** All that is to be read, what is recorded ticked; a press leads there. */
export function PromptList({ prompts, language, studio }: PromptListProps) {
  const text = useText().director.voice.studio;
  return (
    <nav className="prompt-list" aria-label={text.prompts}>
      <ol>
        {prompts.map(({ says, kind }, index) => {
          const isRecorded = studio.recorded.has(clipKey(says));
          return (
            <li key={says} data-kind={kind}>
              <AriaButton
                className="prompt-item"
                data-recorded={isRecorded || undefined}
                data-current={index === studio.at || undefined}
                aria-label={`${says}: ${isRecorded ? text.isRecorded : text.isNotRecorded}`}
                isDisabled={isBusy(studio.reading)}
                onPress={() => studio.go(index)}
              >
                <span lang={language}>{says}</span>
                {isRecorded && <Check className="ui-icon" aria-hidden />}
              </AriaButton>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
