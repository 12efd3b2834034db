import { CATALOGUED, STANDS_IN } from "./languages.ts";

/** A language that the screens and the paper speak: one for each catalogue in shared/i18n. */
export type Language = (typeof CATALOGUED)[number];

/** Every language, the default first. */
export const LANGUAGES = CATALOGUED;

/** Text written by a centre: Vietnamese always, other languages where somebody translated it. */
export type LocalText = { readonly vi: string } & { readonly [Other in Exclude<Language, "vi">]?: string | undefined };

/** The text in the wanted language; else in the one that stands in for it, English for a foreign visitor; else in Vietnamese. */
export const textIn = (language: Language, text: LocalText): string =>
  text[language] ?? text[STANDS_IN[language]] ?? text.vi;

/** A text that may have been written in Vietnamese alone. */
export const asLocalText = (text: LocalText | string): LocalText => (typeof text === "string" ? { vi: text } : text);
