// First: it names the order of the cascade layers.
import "#ui/styles.css";
import { CrashGuard } from "#ui/components/CrashGuard.tsx";
import { LanguageProvider } from "#ui/text/language-context.tsx";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createAgentLink } from "./agent-link/agent-link.ts";
import { lockDown } from "./input/lock-down.ts";
import { Kiosk } from "./Kiosk.tsx";
import "./kiosk.css";

const place = document.querySelector("#kiosk");
if (place === null) throw new Error("the page has no place for the kiosk");

lockDown(document);
const link = createAgentLink();
link.open();
createRoot(place).render(
  <StrictMode>
    <LanguageProvider>
      <CrashGuard reloadAfterMs={5000}>
        <Kiosk link={link} />
      </CrashGuard>
    </LanguageProvider>
  </StrictMode>,
);
