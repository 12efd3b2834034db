import type { Centre } from "#shared/domain/centre.ts";
import { catalogueOf } from "#shared/i18n/catalogue.ts";
import type { Language } from "#shared/kit/local-text.ts";
import { callSentence, callToTheBoard, ownSentence, saidLabel, shortCall } from "./call-sentence.ts";
import { letterName, spokenWords } from "./spoken-words.ts";
import { isFigure, piecesOf, uniquePhrases } from "./vocabulary.ts";

/** Something that a person is asked to read aloud. */
export interface Prompt {
  /** What the clip will say, and is found by. */
  readonly says: string;
  readonly kind: "number" | "letter" | "phrase";
  /** The letter whose name it is; null for what is no letter. */
  readonly letter: string | null;
}

// Facts that stand for any number and counter, and that no sentence has of its own.
const NUMBER = "\uE000";
const COUNTER = "\uE001";
const FACTS = /[\uE000\uE001]/u;
const WISHES = ["come", "result", "return"] as const;

/**
 * What a centre's own voice must read to say every call in a language: digits, the letters of its fields, the labels of its
 * counters, and what stands between them in its own sentences and the program's. Each once, the short ones first. `marks` are
 * letters that end the numbers of kiosks without their server, one after the other.
 */
export function promptsFor(
  language: Language,
  centre: Pick<Centre, "fields" | "counters" | "board">,
  marks = "",
): readonly Prompt[] {
  const catalogue = catalogueOf(language);
  const labels = centre.counters.map(({ label }) => saidLabel(label, catalogue.voice));
  const sentences = sentencesOf(language, centre).flatMap((sentence) => sentence.split(FACTS));
  const figures = [...labels, ...sentences].flatMap((text) => spokenWords(text, catalogue.voice).filter(isFigure));
  const letters = [...centre.fields.map(({ letter }) => letter), ...marks.split("")];
  const names = new Map(letters.map((letter) => [letterName(letter, catalogue.voice), letter]));
  const phrases = [...labels, ...sentences].flatMap((text) => piecesOf(text, catalogue)).map(withoutEdges);
  return [
    ...uniquePhrases([...DIGITS, ...figures.toSorted((one, other) => Number(one) - Number(other))]).map((says) =>
      prompt(says, "number"),
    ),
    ...[...names].map(([says, letter]) => prompt(says, "letter", letter)),
    ...uniquePhrases(phrases.filter((says) => says !== "" && !names.has(says) && !isFigure(says))).map((says) =>
      prompt(says, "phrase"),
    ),
  ];
}

const DIGITS = Array.from({ length: 10 }, (_, digit) => String(digit));

const prompt = (says: string, kind: Prompt["kind"], letter: string | null = null): Prompt => ({ says, kind, letter });

function sentencesOf(language: Language, { board }: Pick<Centre, "board">): readonly string[] {
  const calls = WISHES.map((wish) => ({ number: NUMBER, counter: COUNTER, wish }));
  return calls.flatMap((call) => [
    ownSentence(language, call, board.voice.sentences) ?? "",
    callSentence(language, call),
    shortCall(language, call),
    callToTheBoard(language, call),
  ]);
}

const withoutEdges = (text: string): string => text.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}.!?]+$/gu, "");
