import type { Language } from "#shared/kit/local-text.ts";
import { languagesFor, planSentence } from "#shared/voice/plan-sentence.ts";
import { parseVoicePack, type VoicePack } from "#shared/voice/voice-pack.ts";
import { type ClipPlayer, createClipPlayer } from "./clip-player.ts";
import { hasOwnVoice, sayByOwnVoice } from "./own-voice.ts";

/** What a face says aloud, one sentence after the other. */
export interface Speaker {
  /** Says these texts now; what is being said stops. */
  readonly say: (texts: readonly string[], language: Language) => void;
  /** Says these texts when what is being said is over. */
  readonly add: (texts: readonly string[], language: Language) => void;
  readonly hush: () => void;
}

const VOICES = "voices";

/** A speaker by the voice packs beside the page, and by the machine's own voice where the packs lack a word. */
export function createSpeaker(player: ClipPlayer = createClipPlayer()): Speaker {
  const packs = new Map<Language, Promise<VoicePack | null>>();
  const packOf = (language: Language): Promise<VoicePack | null> => {
    const pack = packs.get(language) ?? fetchPack(language);
    packs.set(language, pack);
    return pack;
  };
  let silence = new AbortController();
  let line: Promise<void> = Promise.resolve();

  async function sayOne(text: string, language: Language, signal: AbortSignal): Promise<void> {
    const found = await Promise.all(languagesFor(language).map(async (each) => [each, await packOf(each)] as const));
    if (signal.aborted) return;
    const known = new Map(found.flatMap(([each, pack]) => (pack === null ? [] : [[each, pack] as const])));
    const plan = planSentence(text, language, { packs: known, hasOwnVoice });
    if (plan.by === "synthesis") return sayByOwnVoice(text, language, signal);
    if (plan.by === "clips")
      await player.play(
        plan.clips.map(({ file }) => `${VOICES}/${plan.language}/${file}`),
        signal,
      );
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

/** The pack of a language; null when there is none, or none that can be read. */
async function fetchPack(language: Language): Promise<VoicePack | null> {
  try {
    const answer = await fetch(`${VOICES}/${language}/manifest.json`);
    return answer.ok ? parseVoicePack(await answer.json()) : null;
  } catch {
    // A kiosk without a voice still shows everything.
    return null;
  }
}
