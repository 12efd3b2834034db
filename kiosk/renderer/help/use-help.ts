import type { HelpCall } from "#shared/domain/help.ts";
import { elapsedMs, type EpochMs } from "#shared/kit/time.ts";
import type { KioskSituation } from "#shared/protocol/kiosk-bridge.ts";
import { newCommandId } from "#ui/link/new-command-id.ts";
import { useEffect, useState } from "react";
import type { AgentLink } from "../agent-link/agent-link.ts";

/** Where a citizen's call for a person stands. `alone`: nobody heard it, and they are told where to turn. */
export type HelpStage = "none" | "asking" | "called" | "coming" | "alone";

/** The call, and what may be done about it. */
export interface Help {
  readonly stage: HelpStage;
  readonly ask: () => void;
  /** Nobody need come any more; also puts away what was said. */
  readonly withdraw: () => void;
}

/** An answer is news for so long: whoever answered is here by then. */
const COMING_MS = 180_000;
const ALONE_MS = 30_000;

/** This kiosk's call for a person, as the server has it. */
export function useHelp(link: Pick<AgentLink, "askHelp">, situation: KioskSituation | null, now: EpochMs): Help {
  const [own, setOwn] = useState<"none" | "asking" | "alone">("none");
  useEffect(() => {
    if (own !== "alone") return undefined;
    const timer = setTimeout(() => setOwn("none"), ALONE_MS);
    return () => clearTimeout(timer);
  }, [own]);
  const stage = stageOf(callOf(situation), now);
  const tell = async (isWanted: boolean): Promise<void> => {
    setOwn("asking");
    const reply = await link.askHelp({ commandId: newCommandId(), isWanted });
    setOwn(isWanted && !reply.ok ? "alone" : "none");
  };
  return {
    stage: own === "none" ? stage : own,
    ask: () => void tell(true),
    withdraw: () => (stage === "none" ? setOwn("none") : void tell(false)),
  };
}

/** A call that was made before the server was lost may have been answered by now: nobody says so. */
function callOf(situation: KioskSituation | null): HelpCall | null {
  if (situation === null || situation.link.kind !== "live") return null;
  return situation.view?.help.find(({ deviceId }) => deviceId === situation.deviceId) ?? null;
}

function stageOf(call: HelpCall | null, now: EpochMs): HelpStage {
  if (call === null) return "none";
  if (call.answeredAt === null) return "called";
  return elapsedMs(call.answeredAt, now) < COMING_MS ? "coming" : "none";
}
