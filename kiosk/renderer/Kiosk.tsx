import { CentreTimeZone } from "#ui/text/CentreTimeZone.tsx";
import { newCommandId } from "#ui/link/new-command-id.ts";
import { useServerTime } from "#ui/link/use-server-time.ts";
import { useLanguage } from "#ui/text/use-text.ts";
import { useCallback, useEffect, useReducer, useState, useSyncExternalStore } from "react";
import { AccessBar } from "./access/AccessBar.tsx";
import { useMode } from "./access/mode.ts";
import { useFiveKeys } from "./access/use-five-keys.ts";
import { useReach } from "./access/use-reach.ts";
import type { AgentLink } from "./agent-link/agent-link.ts";
import type { PageState } from "./agent-link/page-state.ts";
import { HelpCallBar } from "./help/HelpCallBar.tsx";
import { useHelp } from "./help/use-help.ts";
import { appointmentChoice } from "./cards/appointment-choice.ts";
import { useCard } from "./cards/use-card.ts";
import { IdleGuard } from "./parts/IdleGuard.tsx";
import { KioskHeader } from "./parts/KioskHeader.tsx";
import { StandStill } from "./screens/StandStill.tsx";
import { VisitScreen } from "./screens/VisitScreen.tsx";
import { applyChoice } from "./visit/apply-choice.ts";
import { shellAround } from "./staff/kiosk-shell.ts";
import { AssistedNote } from "./staff/AssistedNote.tsx";
import { StaffExit } from "./staff/StaffExit.tsx";
import { type Scene, sceneOf } from "./visit/scene.ts";
import { useIssue } from "./visit/use-issue.ts";
import { useLastTicket } from "./visit/use-last-ticket.ts";
import { START, type Visit } from "./visit/visit.ts";

const SHELL = shellAround();

interface KioskProps {
  readonly link: AgentLink;
}

/** The kiosk's whole screen. */
export function Kiosk({ link }: KioskProps) {
  const page = useSyncExternalStore(link.subscribe, link.get);
  const { language, setLanguage } = useLanguage();
  const { mode, setMode, repeat } = useMode();
  const [visit, choose] = useReducer(applyChoice, START);
  const [isAssisted, setAssisted] = useState(false);
  const now = useServerTime(page.situation?.clock ?? null);
  const scene = sceneOf(page, visit, now);
  const view = page.situation?.view ?? null;
  const home = view?.languages[0] ?? "vi";
  const { card, forget } = useCard(link, isReading(page), (seen) => {
    const found = page.catalogue === null ? null : appointmentChoice(page.catalogue, view, seen);
    if (found !== null) choose(found);
    if (visit.step === "apology" && visit.code === "CARD_NEEDED") choose({ type: "taken", commandId: newCommandId() });
  });
  const restart = useCallback(() => {
    choose({ type: "restarted" });
    setLanguage(home);
    setMode("usual");
    setAssisted(false);
    forget();
  }, [home, setLanguage, setMode, forget]);
  const goBack = (): void => (mayGoBack(visit) ? choose({ type: "went-back" }) : repeat());
  useFiveKeys({ mode, setMode, repeat, goBack });
  useReach();
  useIssue(visit, link, { language, isAssisted, card: card.kind === "shown" ? card.card : null }, choose);
  const help = useHelp(link, page.situation, now);
  useLastTicket(page.situation, choose);
  useReloadWhenStale(page, visit);
  return (
    <CentreTimeZone timeZone={view?.timeZone ?? "Asia/Ho_Chi_Minh"}>
      <div className="kiosk">
        <KioskHeader situation={page.situation} isAlone={scene.kind === "visit" && scene.lobby.isAlone} />
        {scene.kind === "visit" ? (
          <VisitScreen scene={scene} card={card} forgetCard={forget} link={link} choose={choose} restart={restart} />
        ) : (
          <StandStill scene={scene} />
        )}
        <footer className="kiosk-foot">
          <AccessBar
            languages={view?.languages}
            isAtStart={scene.kind === "visit" && card.kind !== "unreadable" && isAtStart(scene, visit)}
          />
          {isAssisted ? <AssistedNote /> : <HelpCallBar help={help} />}
        </footer>
        <StaffExit
          shell={SHELL}
          link={link}
          printer={page.situation?.printer ?? "unknown"}
          onIssue={scene.kind === "visit" ? () => (restart(), setAssisted(true)) : undefined}
        />
        <KioskIdle key={visit.step} scene={scene} visit={visit} onEnd={restart} />
      </div>
    </CentreTimeZone>
  );
}

interface KioskIdleProps {
  readonly scene: Scene;
  readonly visit: Visit;
  readonly onEnd: () => void;
}

/** Back to the start when nobody is there any more. Whoever listens is always asked, and given more time. */
function KioskIdle({ scene, visit, onEnd }: KioskIdleProps) {
  const isPatient = useMode().mode !== "usual";
  if (!isPatient && hasOwnTime(visit)) return null;
  if (visit.step === "issuing") return null;
  return <IdleGuard isSilent={!isPatient && isAtStart(scene, visit)} isPatient={isPatient} onEnd={onEnd} />;
}

/** Where the centre reads no cards, a keyboard is a keyboard. */
const isReading = ({ catalogue }: PageState): boolean => catalogue !== null && catalogue.cards !== null;

/** While a number is asked for or shown, the usual screen has its own time. */
const hasOwnTime = ({ step }: Visit): boolean => step === "issuing" || step === "issued";

/** A number once shown is not taken away by a key. */
const mayGoBack = ({ step }: Visit): boolean => step !== "issued" && step !== "issuing";

/** Nobody's choices would be lost: only the language goes back to the centre's own. */
const isAtStart = (scene: Scene, visit: Visit): boolean =>
  scene.kind !== "visit" || (visit.step === "fields" && visit.draft === null);

/** After a new start of the agent the page may be of yesterday's build: it is loaded again when nobody stands in the middle. */
function useReloadWhenStale({ isStale }: PageState, visit: Visit): void {
  const isDue = isStale && visit.step === "fields";
  useEffect(() => {
    if (isDue) globalThis.location.reload();
  }, [isDue]);
}
