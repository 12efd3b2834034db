import type { Catalogue as Texts } from "#shared/i18n/catalogue.ts";
import type { RefusalCode } from "#shared/protocol/refusal.ts";

/** Why there is no number: the centre's rule in its own words, or that the server could not be asked. */
export const apologyText = (text: Texts, code: RefusalCode): string =>
  code === "NO_ANSWER" || !(code in text.refusal) ? text.kiosk.apologyNoAnswer : text.refusal[code];
