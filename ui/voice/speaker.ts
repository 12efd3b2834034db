import type { Language } from "#shared/kit/local-text.ts";
import { planSentence } from "#shared/voice/plan-sentence.ts";
import { type ClipPlayer, createClipPlayer } from "./clip-player.ts";
import { hasOwnVoice, sayByOwnVoice } from "./own-voice.ts";
import { addressesOf, createVoiceShelf } from "./voice-shelf.ts";

/** What a face says aloud, one sentence after the other. */
export interface Speaker {
  /** Says these texts now; what is being said stops. */
  readonly say: (texts: readonly string[], language: Language) => void;
  /** Says these texts when what is being said is over. */
  readonly add: (texts: readonly string[], language: Language) => void;
  readonly hush: () => void;
}

/** A speaker by the voice packs beside the page, and by the machine's own voice where the packs lack a word. */
export function createSpeaker(player: ClipPlayer = createClipPlayer()): Speaker {
  const shelf = createVoiceShelf();
  let silence = new AbortController();
  let line: Promise<void> = Promise.resolve();

  async function sayOne(text: string, language: Language, signal: AbortSignal): Promise<void> {
    const packs = await shelf.packsFor(language);
    if (signal.aborted) return;
    const plan = planSentence(text, language, { packs, hasOwnVoice });
    if (plan.by === "synthesis") await sayByOwnVoice(plan.text, plan.language, signal);
    if (plan.by === "clips") await player.play(addressesOf(plan.language, plan.clips, packs), signal);
  }

  const add = (texts: readonly string[], language: Language): void => {
    const { signal } = silence;
    for (const text of texts) line = line.then(() => (signal.aborted ? undefined : sayOne(text, language, signal)));
  };
  const hush = (): void => {
    silence.abort();
    silence = new AbortController();
    line = Promise.resolve();
  };
  return {
    say(texts, language) {
      hush();
      add(texts, language);
    },
    add,
    hush,
  };
}
