import type { Catalogue } from "#shared/i18n/catalogue.ts";
import { LARGEST_SPOKEN_NUMBER, letterNames, spokenWords } from "./spoken-words.ts";
import { clipKey } from "./voice-pack.ts";

/** The sections of a catalogue that a kiosk or a board says aloud. */
const SPOKEN = ["voice", "kiosk", "unit"] as const;
const SPOKEN_COMMON = [
  "people",
  "peopleWaiting",
  "back",
  "done",
  "retry",
  "close",
  "language",
  "languageName",
] as const;
/** What a citizen may be refused at the kiosk. */
const SPOKEN_REFUSALS = ["DAY_NOT_OPEN", "DAY_OVER", "ISSUING_CLOSED", "FIELD_CLOSED"] as const;

/**
 * Everything that a voice pack of this language must say, each once: numbers, letters, the texts of kiosk and call, and the
 * pieces of those that are made from facts. `names` are the centre's own: fields, procedures, classes.
 */
export function vocabularyOf(catalogue: Catalogue, names: readonly string[]): readonly string[] {
  const { voice, common, refusal } = catalogue;
  const numbers = Array.from({ length: LARGEST_SPOKEN_NUMBER + 1 }, (_, number) => String(number));
  const texts = [
    ...SPOKEN.flatMap((section) => textsOf(catalogue[section])),
    ...SPOKEN_COMMON.flatMap((key) => textsOf({ text: common[key] })),
    ...SPOKEN_REFUSALS.map((code) => refusal[code]),
  ].filter((text) => text !== voice.letters);
  const phrases = [...texts, ...names].flatMap((text) => piecesOf(text, catalogue));
  return uniquePhrases([...numbers, ...letterNames(voice.letters).values(), ...phrases]);
}

// A fact that no text would hold by itself, then the ones that many languages say otherwise.
const FACTS = [7777, 1, 0];

/** The texts of a section as they stand, and with facts put in. */
const textsOf = (section: object): readonly string[] =>
  Object.values(section).flatMap((text: unknown) => {
    if (typeof text === "string") return [text];
    if (typeof text === "function") return FACTS.flatMap((fact) => withFact(text, fact));
    return typeof text === "object" && text !== null ? textsOf(text) : [];
  });

function withFact(text: Function, fact: number): readonly string[] {
  const made: unknown = Reflect.apply(
    text,
    undefined,
    Array.from({ length: text.length }, () => fact),
  );
  return typeof made === "string" ? [made] : [];
}

/** A text without figures as it stands, with the pauses of its marks; else what stands between them, in whole phrases. */
export function piecesOf(text: string, { voice }: Catalogue): readonly string[] {
  const words = spokenWords(text, voice);
  if (words.join(" ") === clipKey(text) && !words.some(isFigure)) return [text];
  return words
    .map((word) => (isFigure(word) ? "\n" : word))
    .join(" ")
    .split("\n")
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
}

/** Whether a word is a number in figures. */
export const isFigure = (word: string): boolean => /^\d+$/.test(word);

/** Phrases that say something of their own, the last one of those that say the same. */
export const uniquePhrases = (phrases: readonly string[]): readonly string[] => [
  ...new Map(phrases.map((phrase) => [clipKey(phrase), phrase])).values(),
];
