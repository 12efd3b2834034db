import type { Catalogue } from "#shared/i18n/catalogue.ts";

/** The words that a language needs to say figures aloud. */
export type VoiceWords = Pick<Catalogue["voice"], "to" | "hour" | "letters">;

/** Up to here a number is one clip; a larger one is said digit by digit. */
export const LARGEST_SPOKEN_NUMBER = 60;

/**
 * A text as it is said: small words in their order, without marks. A ticket's number is its letter's name and its digits one
 * by one; "12–20" and "13:30" are said in words; a number up to 60 stays one word, a larger one becomes its digits.
 */
export function spokenWords(text: string, voice: VoiceWords): readonly string[] {
  const said = text
    .normalize("NFC")
    .replace(
      /(?<![\p{L}\p{N}])([A-Z])(\d{2,4})([A-Z]?)(?![\p{L}\p{N}])/gu,
      (_, letter: string, digits: string, mark: string) =>
        [letterName(letter, voice), ...digits.split(""), letterName(mark, voice)].join(" "),
    )
    .replace(
      /(?<!\d)(\d{1,2}):(\d{2})(?!\d)/g,
      (_, hours: string, minutes: string) =>
        `${Number(hours)} ${voice.hour} ${minutes === "00" ? "" : Number(minutes)}`,
    )
    .replace(/(?<=[\p{L}\p{N}])\s*[–-]\s*(?=\d)/gu, ` ${voice.to} `);
  return wordsOf(said).flatMap((word) => (isLargeNumber(word) ? word.split("") : [word]));
}

/** The words of a text in small letters, its marks left out: how a clip is found. */
export const wordsOf = (text: string): readonly string[] => text.normalize("NFC").toLowerCase().match(WORD) ?? [];

/** The name of a ticket's letter; empty for none. */
export const letterName = (letter: string, { letters }: VoiceWords): string =>
  letterNames(letters).get(letter) ?? letter;

/** "A a, B bê" as a map from letter to name. */
export const letterNames = (letters: string): ReadonlyMap<string, string> =>
  new Map(letters.split(", ").map((each) => [each.slice(0, 1), each.slice(2)]));

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

const isLargeNumber = (word: string): boolean =>
  /^\d+$/.test(word) && (Number(word) > LARGEST_SPOKEN_NUMBER || (word.length > 1 && word.startsWith("0")));
