import type { Language } from "#shared/kit/local-text.ts";
import { createContext, useCallback, useEffect, useMemo, useState, type ReactNode } from "react";

/** What the texts of a screen depend on. */
export interface LanguageChoice {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  /** IANA name; every time on the screen is the centre's, whatever the device's own zone. */
  readonly timeZone: string;
}

/** Read through `useLanguage` and `useText`. */
export const LanguageContext = createContext<LanguageChoice | null>(null);

interface LanguageProviderProps {
  readonly initial?: Language;
  readonly timeZone?: string;
  readonly children: ReactNode;
}

/** Gives a face its language and the centre's time zone, and tells the browser which language it reads. */
export function LanguageProvider({ initial = "vi", timeZone = "Asia/Ho_Chi_Minh", children }: LanguageProviderProps) {
  const [language, choose] = useState<Language>(initial);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const setLanguage = useCallback((next: Language) => choose(next), []);
  const choice = useMemo(() => ({ language, setLanguage, timeZone }), [language, setLanguage, timeZone]);
  return <LanguageContext value={choice}>{children}</LanguageContext>;
}
