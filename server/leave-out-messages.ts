import { registerHooks } from "node:module";

const NO_MESSAGES = { url: "data:text/javascript,", format: "module", shortCircuit: true };

/**
 * Keeps the schemas' library from loading its messages in fifty languages, a tenth of a cold start: ours are in
 * shared/i18n. For modules that are loaded afterwards.
 */
export function leaveOutMessages(): void {
  registerHooks({
    resolve(specifier, { parentURL }, next) {
      const isLibrary = parentURL?.includes("/node_modules/zod/") ?? false;
      return isLibrary && specifier === "../locales/index.js" ? NO_MESSAGES : next(specifier);
    },
  });
}
