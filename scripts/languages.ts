import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** One catalogue's file in shared/i18n: `vi.ts` holds Vietnamese. */
interface CatalogueFile {
  readonly code: string;
  /** As the catalogue says in `common.standsIn`. */
  readonly standsIn: string;
}

const FIRST = ["vi", "en", "id"];

/**
 * The two files that know every language, written from the catalogues that stand in `shared/i18n` of a house, by path.
 * A catalogue is a file named by its language's code of two or three letters.
 */
export function languageRegistry(houseDir: string): ReadonlyMap<string, string> {
  const files = catalogueFiles(join(houseDir, "shared/i18n"));
  return new Map([
    ["shared/kit/languages.ts", codesFile(files)],
    ["shared/i18n/catalogue.ts", cataloguesFile(files)],
  ]);
}

function catalogueFiles(folder: string): readonly CatalogueFile[] {
  const codes = readdirSync(folder).flatMap((name) => /^([a-z]{2,3})\.ts$/.exec(name)?.[1] ?? []);
  const known = [...FIRST.filter((code) => codes.includes(code)), ...codes.filter((code) => !FIRST.includes(code))];
  return known.map((code) => {
    const standsIn = /standsIn: "([a-z]+)"/.exec(readFileSync(join(folder, `${code}.ts`), "utf8"))?.[1];
    if (standsIn === undefined || !codes.includes(standsIn))
      throw new Error(`shared/i18n/${code}.ts wants common.standsIn: "vi" or another language that is there`);
    return { code, standsIn };
  });
}

const WRITTEN = "// Written by `npm run languages`";

const codesFile = (
  files: readonly CatalogueFile[],
): string => `${WRITTEN} from the files of shared/i18n; a test holds it to them.

/** The languages that have a catalogue, the default first. */
export const CATALOGUED = [${files.map(({ code }) => `"${code}"`).join(", ")}] as const;

/** What a reader of each language is shown where a text lacks it; Vietnamese is what is always there. */
export const STANDS_IN = { ${files.map(({ code, standsIn }) => `${code}: "${standsIn}"`).join(", ")} } as const;
`;

const cataloguesFile = (
  files: readonly CatalogueFile[],
): string => `${WRITTEN} from the files beside it; a test holds it to them.
import type { Language } from "#shared/kit/local-text.ts";
import { completed, type PartOf } from "./completed.ts";
${files
  .map(({ code }) => `import { ${code} } from "./${code}.ts";`)
  .toSorted()
  .join("\n")}

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
${files.map(({ code, standsIn }) => `  ${code}${code === "vi" ? "" : `: completed<Catalogue>(${code}, ${standsIn})`},`).join("\n")}
};

/** The texts of a language. */
export const catalogueOf = (language: Language): Catalogue => catalogues[language];
`;

if (import.meta.main) {
  const houseDir = join(import.meta.dirname, "..");
  for (const [path, text] of languageRegistry(houseDir)) writeFileSync(join(houseDir, path), text);
}
