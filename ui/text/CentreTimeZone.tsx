import { useMemo, type ReactNode } from "react";
import { LanguageContext } from "./language-context.tsx";
import { useLanguage } from "./use-text.ts";

interface CentreTimeZoneProps {
  /** As the view says it. */
  readonly timeZone: string;
  readonly children: ReactNode;
}

/** Writes every time below it in the centre's own zone. */
export function CentreTimeZone({ timeZone, children }: CentreTimeZoneProps) {
  const outer = useLanguage();
  const choice = useMemo(() => ({ ...outer, timeZone }), [outer, timeZone]);
  return <LanguageContext value={choice}>{children}</LanguageContext>;
}
