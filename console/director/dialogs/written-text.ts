import type { LocalText } from "#shared/kit/local-text.ts";

/** A text as it is sent: trimmed, without empty translations; null while the Vietnamese is missing. */
export function writtenText(text: LocalText): LocalText | null {
  const vi = text.vi.trim();
  if (vi === "") return null;
  const translated = Object.entries(text)
    .map(([language, words = ""]) => [language, words.trim()] as const)
    .filter(([, words]) => words !== "");
  return { ...Object.fromEntries(translated), vi };
}
