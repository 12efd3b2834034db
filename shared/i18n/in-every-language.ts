import type { LocalText } from "#shared/kit/local-text.ts";
import { catalogueOf, type Catalogue } from "./catalogue.ts";

/** One of the product's own texts in every language, to be kept where a centre keeps its own. */
export const inEveryLanguage = (pick: (text: Catalogue) => string): LocalText => ({
  vi: pick(catalogueOf("vi")),
  en: pick(catalogueOf("en")),
  id: pick(catalogueOf("id")),
});
