import { catalogueOf, type Catalogue } from "#shared/i18n/catalogue.ts";
import { LANGUAGES } from "#shared/kit/local-text.ts";

/** How react-aria asks for a text: with the names in its sentence, and with the `locale` of the `I18nProvider` above. */
type Message = (facts: { readonly fieldLabel?: string } | undefined, asked: { readonly locale: string }) => string;

const message =
  (write: (text: Catalogue, fieldLabel: string) => string): Message =>
  (facts, { locale }) =>
    write(catalogueOf(LANGUAGES.find((language) => language === locale) ?? "vi"), facts?.fieldLabel ?? "");

/** By the part of react-aria and its own name for the text. A part that is not here fails where it is first shown. */
const CONTROL_TEXTS: Readonly<Record<string, Readonly<Record<string, Message>>>> = {
  "@react-aria/autocomplete": { collectionLabel: message(({ controls }) => controls.suggestions) },
  "@react-aria/menu": { longPressMessage: message(({ controls }) => controls.longPress) },
  "@react-aria/numberfield": {
    decrease: message(({ controls }, label) => controls.decrease(label)),
    increase: message(({ controls }, label) => controls.increase(label)),
    numberField: message(({ controls }) => controls.numberField),
  },
  "@react-aria/overlays": { dismiss: message(({ controls }) => controls.dismiss) },
  "@react-aria/searchfield": { "Clear search": message(({ common }) => common.clear) },
  "@react-aria/spinbutton": { Empty: message(({ controls }) => controls.empty) },
  "@react-aria/toast": {
    close: message(({ common }) => common.close),
    notifications: message(({ common }) => common.notices),
  },
};

/** Has what react-aria itself reads aloud read in the person's language: of ours it brings English alone. */
export function giveControlTexts(): void {
  Reflect.set(globalThis, Symbol.for("react-aria.i18n.locale"), "vi");
  Reflect.set(globalThis, Symbol.for("react-aria.i18n.strings"), CONTROL_TEXTS);
}
