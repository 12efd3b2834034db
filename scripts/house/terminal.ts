import { catalogueOf } from "#shared/i18n/catalogue.ts";
import type { Catalogue } from "#shared/i18n/catalogue.ts";
import { LANGUAGES, type Language } from "#shared/kit/local-text.ts";

/** The terminal's own language; English where it says none that we speak. */
export function terminalLanguage(env: NodeJS.ProcessEnv): Language {
  const asked = (env["LC_ALL"] ?? env["LC_MESSAGES"] ?? env["LANG"] ?? "").slice(0, 2);
  return LANGUAGES.find((language) => language === asked) ?? "en";
}

/** The texts of the terminal's own language. */
export const terminalTexts = (env: NodeJS.ProcessEnv): Catalogue => catalogueOf(terminalLanguage(env));

/** Writes one line for the person who started the program. */
export const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Settles when the person, or the system, asks the program to stop. */
export function askedToStop(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  process.once("SIGINT", () => resolve());
  process.once("SIGTERM", () => resolve());
  return promise;
}
