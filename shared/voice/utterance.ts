import type { VoiceSettings } from "#shared/domain/board-plan.ts";
import { type Language, LANGUAGES, type LocalText } from "#shared/kit/local-text.ts";
import { callSentence, callToTheBoard, ownSentence, shortCall, type SpokenCall } from "./call-sentence.ts";
import { planWhole, type SentencePlan, type Voices } from "./plan-sentence.ts";

/** One thing to say in one language: the sentences that would say it, the wanted one first. */
export interface Utterance {
  readonly language: Language;
  readonly sentences: readonly string[];
}

/** How a call is told. */
export interface CallManner {
  /** The centre's own sentences. */
  readonly sentences: VoiceSettings["sentences"];
  /** Many calls wait: the number and the counter are enough. */
  readonly isShort: boolean;
}

/**
 * A call in Vietnamese and then, where the citizen reads another language, in theirs. The centre's own sentence comes first,
 * then the program's, then the number and the counter alone, for a clip that is broken, then one without the counter, for a
 * label that no voice can say.
 */
export function callUtterances(
  call: SpokenCall & { readonly language: Language },
  manner: CallManner,
): readonly Utterance[] {
  const inLanguage = (language: Language): Utterance => ({ language, sentences: sentencesOf(language, call, manner) });
  const [home, theirs] = [inLanguage("vi"), inLanguage(call.language)];
  // A language that nobody has translated yet would say the same again.
  return theirs.sentences[0] === home.sentences[0] ? [home] : [home, theirs];
}

function sentencesOf(language: Language, call: SpokenCall, { sentences, isShort }: CallManner): readonly string[] {
  const own = isShort ? shortCall(language, call) : ownSentence(language, call, sentences);
  return [
    ...(own === null ? [] : [own]),
    callSentence(language, call),
    shortCall(language, call),
    callToTheBoard(language, call),
  ];
}

/** A text for the lobby in each language in which it was written, Vietnamese first. */
export const textUtterances = (text: LocalText): readonly Utterance[] =>
  LANGUAGES.flatMap((language) => {
    const sentence = text[language];
    return sentence === undefined || sentence === "" ? [] : [{ language, sentences: [sentence] }];
  });

/** By which voice it is said: the first of its sentences that a voice can say as a whole; never half of one. */
export function planUtterance({ language, sentences }: Utterance, voices: Voices): SentencePlan {
  const plans = sentences.map((sentence) => planWhole(sentence, language, voices));
  return plans.find(({ by }) => by !== "nothing") ?? { by: "nothing" };
}
