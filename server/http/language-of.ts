import { LANGUAGES, type Language } from "#shared/kit/local-text.ts";

/** The first language of an Accept-Language header that we speak, in the header's own order; Vietnamese where it names none. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const asked = (acceptLanguage ?? "").split(",").map((each) => each.trim().slice(0, 2).toLowerCase());
  return asked.flatMap((each) => LANGUAGES.find((language) => language === each) ?? [])[0] ?? "vi";
}
