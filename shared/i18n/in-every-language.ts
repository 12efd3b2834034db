import { LANGUAGES, type LocalText } from "#shared/kit/local-text.ts";
import { catalogueOf, type Catalogue } from "./catalogue.ts";

/** One of the product's own texts in every language, to be kept where a centre keeps its own. */
export const inEveryLanguage = (pick: (text: Catalogue) => string): LocalText => ({
  ...Object.fromEntries(LANGUAGES.map((language) => [language, pick(catalogueOf(language))])),
  vi: pick(catalogueOf("vi")),
});
