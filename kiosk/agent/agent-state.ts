import { assertNever } from "#shared/kit/assert-never.ts";
import type { CommandId } from "#shared/kit/ids.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import type { KioskLink, KioskSituation, PaperProgress, PrinterCondition } from "#shared/protocol/kiosk-bridge.ts";
import type { RefusalCode } from "#shared/protocol/refusal.ts";
import { type Frame, isOlder, type ShownFrame } from "#shared/views/frame.ts";
import { betterClock, serverTimeAt } from "#shared/views/server-clock.ts";
import type { Catalogue, KioskView } from "#shared/views/view-types.ts";

/** All that the agent knows. */
export interface AgentState {
  readonly situation: KioskSituation;
  readonly catalogue: Catalogue | null;
  /** The frame that is shown; null lets the next one in, whatever its number. */
  readonly shown: ShownFrame | null;
}

/** What can happen to it; `at` and `heardAt` are the device's clock. */
export type AgentChange =
  | { readonly type: "pairing"; readonly code: string | null }
  | { readonly type: "connected" }
  | { readonly type: "frame"; readonly frame: Frame<KioskView>; readonly at: EpochMs }
  | { readonly type: "catalogue"; readonly catalogue: Catalogue }
  | { readonly type: "disconnected"; readonly heardAt: EpochMs }
  | { readonly type: "refused"; readonly code: RefusalCode }
  | { readonly type: "printer"; readonly condition: PrinterCondition }
  | { readonly type: "paper"; readonly commandId: CommandId; readonly progress: PaperProgress };

export const initialAgentState: AgentState = {
  situation: { link: { kind: "connecting" }, view: null, printer: "unknown", paper: null, clock: null },
  catalogue: null,
  shown: null,
};

/** The one place where the agent's knowledge changes. */
export function applyChange(state: AgentState, change: AgentChange): AgentState {
  switch (change.type) {
    case "pairing":
      return withLink(state, { kind: "pairing", code: change.code });
    case "connected":
      return { ...state, shown: null };
    case "frame":
      return applyFrame(state, change.frame, change.at);
    case "catalogue":
      return { ...state, catalogue: change.catalogue };
    case "disconnected":
      return state.situation.link.kind === "live" ? lose(state, change.heardAt) : state;
    case "refused":
      return withLink(state, { kind: "refused", code: change.code });
    case "printer":
      return withPrinter(state, change.condition);
    case "paper":
      return applyPaper(state, change.commandId, change.progress);
    default:
      return assertNever(change);
  }
}

const withLink = (state: AgentState, link: KioskLink): AgentState => ({
  ...state,
  situation: { ...state.situation, link },
});

const withPrinter = (state: AgentState, printer: PrinterCondition): AgentState =>
  printer === state.situation.printer ? state : { ...state, situation: { ...state.situation, printer } };

// Only a view that came over the present connection makes the link live.
function applyFrame(state: AgentState, frame: Frame<KioskView>, at: EpochMs): AgentState {
  const { epoch, seq, now, rate, view } = frame;
  if (isOlder(frame, state.shown)) return state;
  const clock = betterClock(state.situation.clock, { now, deviceMs: at, rate });
  const situation = { ...state.situation, link: { kind: "live" }, view, clock } as const;
  return { ...state, situation, shown: { epoch, seq } };
}

function lose(state: AgentState, heardAt: EpochMs): AgentState {
  return withLink(state, { kind: "lost", since: serverTimeAt(state.situation.clock, heardAt) });
}

/** A new ticket takes the place of the last one; a late word about an older one is not shown. */
function applyPaper(state: AgentState, commandId: CommandId, progress: PaperProgress): AgentState {
  const { situation } = state;
  if (progress.kind !== "printing" && situation.paper?.commandId !== commandId) return state;
  return { ...state, situation: { ...situation, paper: { commandId, progress } } };
}
