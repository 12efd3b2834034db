import { CentreTimeZone } from "#ui/text/CentreTimeZone.tsx";
import { useServerTime } from "#ui/link/use-server-time.ts";
import { useSyncExternalStore } from "react";
import { AccessBar } from "./access/AccessBar.tsx";
import { useMode } from "./access/mode.ts";
import { useReach } from "./access/use-reach.ts";
import type { AgentLink } from "./agent-link/agent-link.ts";
import { HelpCallBar } from "./help/HelpCallBar.tsx";
import { useHelp } from "./help/use-help.ts";
import { IdleGuard } from "./parts/IdleGuard.tsx";
import { KioskHeader } from "./parts/KioskHeader.tsx";
import { StandStill } from "./screens/StandStill.tsx";
import { VisitScreen } from "./screens/VisitScreen.tsx";
import { shellAround } from "./staff/kiosk-shell.ts";
import { AssistedNote } from "./staff/AssistedNote.tsx";
import { StaffExit } from "./staff/StaffExit.tsx";
import { type Stay, useStay } from "./visit/use-stay.ts";

const SHELL = shellAround();

interface KioskProps {
  readonly link: AgentLink;
}

/** The kiosk's whole screen. */
export function Kiosk({ link }: KioskProps) {
  const page = useSyncExternalStore(link.subscribe, link.get);
  const { situation } = page;
  const now = useServerTime(situation?.clock ?? null);
  const stay = useStay(link, page, now);
  const help = useHelp(link, situation, now);
  useReach();
  const { scene } = stay;
  const view = situation?.view;
  return (
    <CentreTimeZone timeZone={view?.timeZone ?? "Asia/Ho_Chi_Minh"}>
      <div className="kiosk">
        <KioskHeader situation={situation} isAlone={scene.kind === "visit" && scene.lobby.isAlone} />
        {scene.kind === "visit" ? <VisitScreen {...stay} scene={scene} link={link} /> : <StandStill scene={scene} />}
        <footer className="kiosk-foot">
          <AccessBar languages={view?.languages} isAtStart={offersModes(stay)} />
          {stay.isAssisted ? <AssistedNote /> : <HelpCallBar help={help} />}
        </footer>
        <StaffExit shell={SHELL} link={link} printer={situation?.printer ?? "unknown"} onIssue={stay.assist} />
        <KioskIdle key={stay.visit.step} {...stay} />
      </div>
    </CentreTimeZone>
  );
}

/** Back to the start when nobody is there any more. Whoever listens is always asked, and given more time. */
function KioskIdle({ scene, visit, restart }: Pick<Stay, "scene" | "visit" | "restart">) {
  const isPatient = useMode().mode !== "usual";
  if (visit.step === "issuing") return null;
  // While a number is shown, the usual screen has its own time.
  if (!isPatient && visit.step === "issued") return null;
  return <IdleGuard isSilent={!isPatient && isAtStart({ scene, visit })} isPatient={isPatient} onEnd={restart} />;
}

/** Nobody's choices would be lost: only the language goes back to the centre's own. */
const isAtStart = ({ scene, visit }: Pick<Stay, "scene" | "visit">): boolean =>
  scene.kind !== "visit" || (visit.step === "fields" && visit.draft === null);

/** Where the other ways to use the kiosk stand: before everything else. */
const offersModes = ({ scene, visit, card }: Stay): boolean =>
  scene.kind === "visit" && card.kind !== "unreadable" && isAtStart({ scene, visit });
