// @NOTE First, and this file first in each face: the order of the cascade layers is fixed by the style sheet met first.
import "#ui/styles.css";
import { CrashGuard } from "#ui/components/CrashGuard.tsx";
import { giveControlTexts } from "#ui/text/control-texts.ts";
import { LanguageProvider } from "#ui/text/language-context.tsx";
import { StrictMode, type ReactNode } from "react";
import { createRoot } from "react-dom/client";

interface FaceOptions {
  /** Decides the sizes: a hand's breadth for a kiosk, the room's width for a board, a desk for a console. */
  readonly size: "kiosk" | "board" | "console";
  readonly theme?: "day" | "night";
  /** Keeps the chosen language in this browser; left out where the next person should start afresh. */
  readonly isPersonal?: boolean;
}

/** Starts a face in `#root`: its size and theme, its language, and a screen for the day it breaks. */
export function mountFace(app: ReactNode, { size, theme = "day", isPersonal = false }: FaceOptions): void {
  const page = document.documentElement;
  page.dataset["face"] = size;
  page.dataset["theme"] = theme;
  if (matchMedia("(prefers-contrast: more)").matches) page.dataset["contrast"] = "high";
  standInForInlineStyle();
  giveControlTexts();
  const place = document.getElementById("root");
  if (place === null) throw new Error("the page has no element #root");
  createRoot(place).render(
    <StrictMode>
      <LanguageProvider isRemembered={isPersonal}>
        <CrashGuard>{app}</CrashGuard>
      </LanguageProvider>
    </StrictMode>,
  );
}

/**
 * react-aria writes one inline style sheet unless an element has its id; our content security policy would refuse it and
 * log an error at every start. base.css holds its one rule.
 */
function standInForInlineStyle(): void {
  const standIn = document.createElement("meta");
  standIn.id = "react-aria-pressable-style";
  document.head.append(standIn);
}
