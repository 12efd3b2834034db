import { newCommandId } from "#ui/link/new-command-id.ts";
import { useLanguage } from "#ui/text/use-text.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import { useCallback, useEffect, useReducer, useState } from "react";
import { useMode } from "../access/mode.ts";
import { useFiveKeys } from "../access/use-five-keys.ts";
import type { AgentLink } from "../agent-link/agent-link.ts";
import type { PageState } from "../agent-link/page-state.ts";
import { appointmentChoice } from "../cards/appointment-choice.ts";
import { type Card, useCard } from "../cards/use-card.ts";
import { applyChoice, type Choice } from "./apply-choice.ts";
import { type Scene, sceneOf } from "./scene.ts";
import { useIssue } from "./use-issue.ts";
import { useLastTicket } from "./use-last-ticket.ts";
import { START, type Visit } from "./visit.ts";

/** One citizen before the screen, from the first touch until it starts again for the next. */
export interface Stay {
  readonly visit: Visit;
  readonly scene: Scene;
  readonly card: Card;
  /** Staff press for them. */
  readonly isAssisted: boolean;
  readonly choose: (choice: Choice) => void;
  readonly forgetCard: () => void;
  /** Everything as the next citizen finds it: the centre's language, the usual screens, no card. */
  readonly restart: () => void;
  /** Starts again for staff who press for somebody; undefined where no numbers are given now. */
  readonly assist: (() => void) | undefined;
}

export function useStay(link: AgentLink, page: PageState, now: EpochMs): Stay {
  const { language, setLanguage } = useLanguage();
  const { mode, setMode, repeat } = useMode();
  const [visit, choose] = useReducer(applyChoice, START);
  const [isAssisted, setAssisted] = useState(false);
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
  useIssue(visit, link, { language, isAssisted, card: card.kind === "shown" ? card.card : null }, choose);
  useLastTicket(page.situation, choose);
  useReloadWhenStale(page, visit);
  return {
    visit,
    scene,
    card,
    isAssisted,
    choose,
    forgetCard: forget,
    restart,
    assist: scene.kind === "visit" ? () => (restart(), setAssisted(true)) : undefined,
  };
}

/** Where the centre reads no cards, a keyboard is a keyboard. */
const isReading = ({ catalogue }: PageState): boolean => catalogue !== null && catalogue.cards !== null;

/** A number once shown is not taken away by a key. */
const mayGoBack = ({ step }: Visit): boolean => step !== "issued" && step !== "issuing";

/** After a new start of the agent the page may be of yesterday's build: it is loaded again when nobody stands in the middle. */
function useReloadWhenStale({ isStale }: PageState, visit: Visit): void {
  const isDue = isStale && visit.step === "fields";
  useEffect(() => {
    if (isDue) globalThis.location.reload();
  }, [isDue]);
}
