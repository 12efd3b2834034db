import { catalogueOf } from "#shared/i18n/catalogue.ts";
import type { Language } from "#shared/kit/local-text.ts";

/** A call, as a board announces it. */
export interface SpokenCall {
  /** As on the ticket: "A023". */
  readonly number: string;
  /** The counter's label: "4". */
  readonly counter: string;
  /** The citizen is to collect a result. */
  readonly isForResult: boolean;
}

/** What is said when a ticket is called, in one language; say it by `spokenWords`. Names nobody and no class. */
export function callSentence(language: Language, { number, counter, isForResult }: SpokenCall): string {
  const { voice } = catalogueOf(language);
  return isForResult ? voice.callForResult(number, counter) : voice.call(number, counter);
}
