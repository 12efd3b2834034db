import type { Language } from "#shared/kit/local-text.ts";
import { en } from "./en.ts";
import { id } from "./id.ts";
import { vi } from "./vi.ts";

/** Everything a person reads, by section; Vietnamese sets the shape, a text missing elsewhere is a compile error. */
export type Catalogue = typeof vi;

const catalogues: Record<Language, Catalogue> = { vi, en, id };

/** The texts of a language. */
export const catalogueOf = (language: Language): Catalogue => catalogues[language];
