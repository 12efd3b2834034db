import { LANGUAGES } from "#shared/kit/local-text.ts";
import { useLanguage } from "#ui/text/use-text.ts";
import { useLayoutEffect } from "react";

/** Nobody stands at a board to choose a language: its address may, as `?lang=en`. */
export function useAddressLanguage(): void {
  const { setLanguage } = useLanguage();
  useLayoutEffect(() => {
    const asked = new URLSearchParams(globalThis.location.search).get("lang");
    const known = LANGUAGES.find((language) => language === asked);
    if (known !== undefined) setLanguage(known);
  }, [setLanguage]);
}
