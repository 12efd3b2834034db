import { catalogueOf } from "#shared/i18n/catalogue.ts";
import type { VoiceSettings } from "#shared/domain/board-plan.ts";
import type { CallWish } from "#shared/domain/state.ts";
import type { Language } from "#shared/kit/local-text.ts";
import { letterName, type VoiceWords } from "./spoken-words.ts";

/** A call, as a board announces it. */
export interface SpokenCall {
  /** As on the ticket: "A023". */
  readonly number: string;
  /** The counter's label: "4". */
  readonly counter: string;
  readonly wish: CallWish;
}

/** What is said when a ticket is called, in one language; say it by `spokenWords`. Names nobody and no class. */
export function callSentence(language: Language, call: SpokenCall): string {
  const { voice } = catalogueOf(language);
  const says = { come: voice.call, result: voice.callForResult, return: voice.callToReturn }[call.wish];
  return says(call.number, saidLabel(call.counter, voice));
}

/** The number and the counter and nothing else: for the hall in which many calls wait. */
export function shortCall(language: Language, { number, counter }: SpokenCall): string {
  const { voice } = catalogueOf(language);
  return voice.callInShort(number, saidLabel(counter, voice));
}

/** The number alone, for a counter whose label no voice can say: it stands on the board. */
export const callToTheBoard = (language: Language, { number }: SpokenCall): string =>
  catalogueOf(language).voice.callToTheBoard(number);

/** The centre's own sentence for such a call, filled in; null where it has none in this language. */
export function ownSentence(
  language: Language,
  { number, counter, wish }: SpokenCall,
  sentences: VoiceSettings["sentences"],
): string | null {
  const sentence = sentences[wish === "come" ? "call" : wish]?.[language];
  if (sentence === undefined) return null;
  const facts = new Map([
    ["{number}", number],
    ["{counter}", saidLabel(counter, catalogueOf(language).voice)],
  ]);
  return sentence.replaceAll(/\{number\}|\{counter\}/g, (fact) => facts.get(fact) ?? fact);
}

/** A counter's label as it is said: "12" a number, "4A" a number and the name of a letter, "B" such a name. */
export const saidLabel = (label: string, voice: VoiceWords): string =>
  label.replace(/^(\d*)([A-Z])$/u, (_, figures: string, letter: string) =>
    `${figures} ${letterName(letter, voice)}`.trim(),
  );
