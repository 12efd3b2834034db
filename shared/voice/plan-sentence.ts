import { catalogueOf } from "#shared/i18n/catalogue.ts";
import { STANDS_IN } from "#shared/kit/languages.ts";
import type { Language } from "#shared/kit/local-text.ts";
import { clipsFor, type SpokenSentence } from "./clips-for.ts";
import { spokenWords } from "./spoken-words.ts";
import type { Clip, VoicePack } from "./voice-pack.ts";

/** How a sentence is said. */
export type SentencePlan =
  | { readonly by: "clips"; readonly language: Language; readonly clips: readonly Clip[] }
  /** By the machine's own voice of this language. */
  | { readonly by: "synthesis"; readonly language: Language; readonly text: string }
  | { readonly by: "nothing" };

/** What there is to speak with. */
export interface Voices {
  readonly packs: ReadonlyMap<string, VoicePack>;
  /** Whether the machine has a voice of its own for a language. */
  readonly hasOwnVoice: (language: Language) => boolean;
}

/**
 * Whole sentences in one voice: by the clips of the language, or of the one that stands in for it where the text was read
 * from there; else by the machine's own voice; else what the clips can say of it, the rest left out.
 */
export function planSentence(text: string, language: Language, voices: Voices): SentencePlan {
  const whole = planWhole(text, language, voices);
  if (whole.by !== "nothing") return whole;
  const [best] = tryPacks(text, language, voices).toSorted((one, other) => one.missing.length - other.missing.length);
  if (best === undefined || best.clips.length === 0) return { by: "nothing" };
  return { by: "clips", language: best.language, clips: best.clips };
}

/** The same, but nothing rather than a part of the sentence. */
export function planWhole(text: string, language: Language, voices: Voices): SentencePlan {
  const whole = tryPacks(text, language, voices).find(({ clips, missing }) => clips.length > 0 && missing.length === 0);
  if (whole !== undefined) return { by: "clips", language: whole.language, clips: whole.clips };
  return voices.hasOwnVoice(language) ? { by: "synthesis", language, text } : { by: "nothing" };
}

function tryPacks(
  text: string,
  language: Language,
  { packs }: Voices,
): readonly (SpokenSentence & { readonly language: Language })[] {
  return languagesFor(language).flatMap((each) => {
    const pack = packs.get(each);
    if (pack === undefined) return [];
    const words = spokenWords(text, catalogueOf(each).voice);
    return voicesOf(pack).map((voice) => ({ language: each, ...clipsFor(words, voice) }));
  });
}

/** A centre's own voice, then the one behind it. */
const voicesOf = (pack: VoicePack): readonly VoicePack[] =>
  pack.fallback === null ? [pack] : [pack, ...voicesOf(pack.fallback)];

/** The languages whose voices may be heard by a reader of this one: its own, its stand-in's, Vietnamese. */
export const languagesFor = (language: Language): readonly Language[] => [
  ...new Set<Language>([language, STANDS_IN[language], "vi"]),
];
