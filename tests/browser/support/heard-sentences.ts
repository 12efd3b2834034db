import { expect } from "vitest";
import { catalogueOf } from "#shared/i18n/catalogue.ts";
import type { Language } from "#shared/kit/local-text.ts";
import { spokenWords } from "#shared/voice/spoken-words.ts";
import { clipKey } from "#shared/voice/voice-pack.ts";
import type { Recording } from "./recorded-sound.ts";

/** Within a sentence nothing is silent for longer. */
const LONGEST_GAP_S = 0.3;

/** The same wave but for how a browser puts it between two samples; of two voices at once neither comes near. */
export const ALIKE = 0.95;

/** A sentence as it was heard: its words, in one language and voice. */
export interface HeardSentence {
  readonly language: string;
  /** Of its first word. */
  readonly voice: string;
  readonly words: string;
  readonly startS: number;
  readonly endS: number;
  readonly loudness: number;
  /** False where the recording was taken in the middle of it. */
  readonly isWhole: boolean;
}

/**
 * The sentences of a recording, in their order. Sees to it that each clip sounded as it is, alone and after the one before,
 * that every chime was heard, and that nothing sounded besides.
 */
export function sentencesIn({ clips, chimes, strangeS }: Recording): readonly HeardSentence[] {
  const inOrder = clips.toSorted((one, other) => one.context - other.context || one.startS - other.startS);
  expect(clips.filter(({ likeness }) => likeness < ALIKE)).toEqual([]);
  expect(chimes.filter(({ isHeard }) => !isHeard)).toEqual([]);
  expect(strangeS).toBe(0);
  const sentences: HeardSentence[] = [];
  for (const [index, clip] of inOrder.entries()) {
    const { language, voice, says, startS, endS, loudness, isWhole } = clip;
    const before = inOrder[index - 1];
    const gapS = before?.context === clip.context ? startS - before.endS : Infinity;
    // Sample for sample: two clips never sound at once.
    expect(gapS).toBeGreaterThan(-1e-9);
    const last = sentences.at(-1);
    if (last?.language === language && gapS < LONGEST_GAP_S)
      sentences[sentences.length - 1] = {
        ...last,
        words: `${last.words} ${clipKey(says)}`,
        endS,
        isWhole: last.isWhole && isWhole,
      };
    else sentences.push({ language, voice, words: clipKey(says), startS, endS, loudness, isWhole });
  }
  return sentences;
}

/** The words of a sentence as a voice says them. */
export const wordsIn = (language: Language, sentence: string): string =>
  spokenWords(sentence, catalogueOf(language).voice).join(" ");
