import type { ClosureNotice } from "#shared/domain/command.ts";
import { catalogueOf, type Catalogue } from "#shared/i18n/catalogue.ts";
import { inEveryLanguage } from "#shared/i18n/in-every-language.ts";
import type { Language, LocalText } from "#shared/kit/local-text.ts";
import { writtenText } from "./written-text.ts";

type Issuing = Catalogue["director"]["issuing"];

/** A closure whose texts are ready. */
export type Usual = keyof Issuing["usual"];

/** A closure whose texts are ready once its end is chosen. */
export type UsualUntil = keyof Issuing["usualUntil"];

/** What the director is about to say, of the closing of issuing. */
export interface ClosureDraft {
  readonly reason: string;
  readonly publicText: LocalText;
  /** Whether the text is the product's own in every language. */
  readonly isReady: boolean;
  readonly until: { readonly usual: UsualUntil; readonly time: string } | null;
}

export const emptyDraft: ClosureDraft = { reason: "", publicText: { vi: "" }, isReady: false, until: null };

/** A usual closure, ready to be sent; the reason is kept in the director's own language. */
export const usualDraft = (language: Language, usual: Usual): ClosureDraft => ({
  reason: catalogueOf(language).director.issuing.usual[usual].name,
  publicText: inEveryLanguage(({ director }) => director.issuing.usual[usual].publicText),
  isReady: true,
  until: null,
});

/** A usual closure that ends at a time of the day. */
export const usualDraftUntil = (language: Language, usual: UsualUntil, time: string): ClosureDraft => ({
  reason: catalogueOf(language).director.issuing.usualUntil[usual].name,
  publicText: inEveryLanguage(({ director }) => director.issuing.usualUntil[usual].publicText(time)),
  isReady: true,
  until: { usual, time },
});

/** The draft with other words in one language; a ready text that says something else now loses its translations. */
export const withPublicText = (draft: ClosureDraft, language: Language, text: string): ClosureDraft => ({
  ...draft,
  publicText: draft.isReady && language === "vi" ? { vi: text } : { ...draft.publicText, [language]: text },
  isReady: false,
  until: null,
});

/** What is sent: trimmed, without empty translations; null while the reason or the Vietnamese text is missing. */
export function noticeOf({ reason, publicText }: ClosureDraft): ClosureNotice | null {
  const written = writtenText(publicText);
  return reason.trim() === "" || written === null ? null : { reason: reason.trim(), publicText: written };
}
