// Written by `npm run languages` from the files of shared/i18n; a test holds it to them.

/** The languages that have a catalogue, the default first. */
export const CATALOGUED = ["vi", "en", "id"] as const;

/** What a reader of each language is shown where a text lacks it; Vietnamese is what is always there. */
export const STANDS_IN = { vi: "vi", en: "vi", id: "en" } as const;
