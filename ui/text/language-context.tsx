import { LANGUAGES, type Language } from "#shared/kit/local-text.ts";
import { createContext, useCallback, useEffect, useMemo, useState, type ReactNode } from "react";
import { I18nProvider } from "react-aria-components";

/** What the texts of a screen depend on. */
export interface LanguageChoice {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  /** IANA name; every time on the screen is the centre's, whatever the device's own zone. */
  readonly timeZone: string;
}

/** Read through `useLanguage` and `useText`. */
export const LanguageContext = createContext<LanguageChoice | null>(null);

const MEMORY_KEY = "luot.language";

interface LanguageProviderProps {
  /** Keeps the choice in this browser, for a screen that is one person's. */
  readonly isRemembered?: boolean;
  readonly children: ReactNode;
}

/** Gives a face its language, Vietnamese first, and tells the browser which one it reads. */
export function LanguageProvider({ isRemembered = false, children }: LanguageProviderProps) {
  const [language, choose] = useState<Language>(() => (isRemembered ? rememberedLanguage() : "vi"));
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const setLanguage = useCallback(
    (next: Language) => {
      choose(next);
      if (isRemembered) localStorage.setItem(MEMORY_KEY, next);
    },
    [isRemembered],
  );
  const choice = useMemo(() => ({ language, setLanguage, timeZone: "Asia/Ho_Chi_Minh" }), [language, setLanguage]);
  return (
    <LanguageContext value={choice}>
      <I18nProvider locale={language}>{children}</I18nProvider>
    </LanguageContext>
  );
}

const rememberedLanguage = (): Language =>
  LANGUAGES.find((known) => known === localStorage.getItem(MEMORY_KEY)) ?? "vi";
