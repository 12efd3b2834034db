/** A language that the screens and the paper speak. */
export type Language = "vi" | "en" | "id";

/** Every language, the default first. */
export const LANGUAGES = ["vi", "en", "id"] as const satisfies readonly Language[];

/** Text written by a centre: Vietnamese always, other languages where somebody translated it. */
export interface LocalText {
  readonly vi: string;
  readonly en?: string | undefined;
  readonly id?: string | undefined;
}

/** The text in the wanted language; else in English, which more visitors read; else in Vietnamese. */
export const textIn = (language: Language, text: LocalText): string => text[language] ?? text.en ?? text.vi;

/** A text that may have been written in Vietnamese alone. */
export const asLocalText = (text: LocalText | string): LocalText => (typeof text === "string" ? { vi: text } : text);
