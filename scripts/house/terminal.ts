import { catalogueOf } from "#shared/i18n/catalogue.ts";
import type { Catalogue } from "#shared/i18n/catalogue.ts";
import { LANGUAGES } from "#shared/kit/local-text.ts";

/** The texts of the terminal's own language; English where the terminal says none that we speak. */
export function terminalTexts(env: NodeJS.ProcessEnv): Catalogue {
  const asked = (env["LC_ALL"] ?? env["LC_MESSAGES"] ?? env["LANG"] ?? "").slice(0, 2);
  return catalogueOf(LANGUAGES.find((language) => language === asked) ?? "en");
}

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
