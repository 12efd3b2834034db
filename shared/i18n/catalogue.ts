// Written by `npm run languages` from the files beside it; a test holds it to them.
import type { Language } from "#shared/kit/local-text.ts";
import { completed, type PartOf } from "./completed.ts";
import { en } from "./en.ts";
import { id } from "./id.ts";
import { vi } from "./vi.ts";

/** Everything a person reads, by section; Vietnamese sets the shape. */
export type Catalogue = typeof vi;

/**
 * A language that is still being translated: what it lacks is read in the language that stands in for it.
 * @public
 */
export type PartialCatalogue = PartOf<Catalogue> & {
  readonly common: Pick<Catalogue["common"], "languageName" | "languageTag" | "standsIn">;
};

const catalogues: Record<Language, Catalogue> = {
  vi,
  en: completed<Catalogue>(en, vi),
  id: completed<Catalogue>(id, en),
};

/** The texts of a language. */
export const catalogueOf = (language: Language): Catalogue => catalogues[language];
