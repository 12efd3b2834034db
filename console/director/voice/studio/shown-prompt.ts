import { catalogueOf } from "#shared/i18n/catalogue.ts";
import type { Language } from "#shared/kit/local-text.ts";
import type { Prompt } from "#shared/voice/prompts.ts";

/** What is shown to be read: a letter's name as it sounds, everything else as it is written. */
export const shownPrompt = ({ says }: Prompt): string => `“${says}”`;

/** How it is meant: a digit in words, the letter whose name it is; null for a phrase. */
export function readingHint(
  language: Language,
  { says, letter }: Prompt,
  letterText: (letter: string) => string,
): string | null {
  if (letter !== null) return letterText(letter);
  const digits = catalogueOf(language).director.voice.studio.digits.split(", ");
  return /^\d$/.test(says) ? (digits[Number(says)] ?? null) : null;
}
