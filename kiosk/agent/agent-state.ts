import { assertNever } from "#shared/kit/assert-never.ts";
import type { CommandId, DeviceId } from "#shared/kit/ids.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import type { KioskLink, KioskSituation, PaperProgress } from "#shared/protocol/kiosk-bridge.ts";
import type { RefusalCode } from "#shared/protocol/refusal.ts";
import { type Frame, isOlder, type ShownFrame } from "#shared/views/frame.ts";
import { betterClock, type ServerClock, serverTimeAt } from "#shared/views/server-clock.ts";
import type { PrinterCondition } from "#shared/views/printer-condition.ts";
import type { Catalogue, KioskView } from "#shared/views/kiosk-types.ts";

/** All that the agent knows. */
export interface AgentState {
  readonly situation: KioskSituation;
  readonly catalogue: Catalogue | null;
  /** The frame that is shown; null lets the next one in, whatever its number. */
  readonly shown: ShownFrame | null;
}

/** What can happen to it; `at` and `heardAt` are the device's clock. */
export type AgentChange =
  | { readonly type: "pairing"; readonly code: string | null; readonly because?: RefusalCode }
  /** What the centre was when the kiosk was last switched off. */
  | { readonly type: "remembered"; readonly view: KioskView; readonly clock: ServerClock }
  /** Under which name the server knows the kiosk. */
  | { readonly type: "connected"; readonly deviceId: DeviceId | null }
  | { readonly type: "frame"; readonly frame: Frame<KioskView>; readonly at: EpochMs }
  | { readonly type: "catalogue"; readonly catalogue: Catalogue }
  | { readonly type: "disconnected"; readonly heardAt: EpochMs }
  /** The server does not answer, though nobody cut the connection. */
  | { readonly type: "silent"; readonly heardAt: EpochMs }
  /** Something came over the connection after all. */
  | { readonly type: "heard" }
  /** It said what nobody can read. */
  | { readonly type: "garbled" }
  /** No connection could be made. */
  | { readonly type: "unreachable" }
  | { readonly type: "alone"; readonly servesAlone: boolean; readonly isClockDoubted: boolean }
  /** Whether tickets wait that the server does not understand. */
  | { readonly type: "aside"; readonly hasTicketsAside: boolean }
  /** A day began that the server has said nothing of yet. */
  | { readonly type: "new-day"; readonly view: KioskView }
  | { readonly type: "given"; readonly given: NonNullable<KioskSituation["last"]> }
  | { readonly type: "refused"; readonly code: RefusalCode }
  | { readonly type: "printer"; readonly condition: PrinterCondition }
  | { readonly type: "paper"; readonly commandId: CommandId; readonly progress: PaperProgress };

export const initialAgentState: AgentState = {
  situation: {
    link: { kind: "connecting" },
    view: null,
    printer: "unknown",
    paper: null,
    servesAlone: false,
    isClockDoubted: false,
    isServerGarbled: false,
    hasTicketsAside: false,
    last: null,
    deviceId: null,
    clock: null,
  },
  catalogue: null,
  shown: null,
};

/** The one place where the agent's knowledge changes. */
export function applyChange(state: AgentState, change: AgentChange): AgentState {
  switch (change.type) {
    case "pairing":
      return withLink(state, pairingOf(change));
    case "remembered":
      return { ...state, situation: { ...state.situation, view: change.view, clock: change.clock } };
    case "connected":
      return { ...state, shown: null, situation: { ...state.situation, deviceId: change.deviceId } };
    case "frame":
      return applyFrame(state, change.frame, change.at);
    case "catalogue":
      return { ...state, catalogue: change.catalogue };
    case "disconnected":
      return { ...lose(state, change.heardAt), shown: null };
    case "silent":
      return lose(state, change.heardAt);
    case "heard":
      // Only what came over the present connection speaks for it.
      return state.situation.link.kind === "lost" && state.shown !== null ? withLink(state, { kind: "live" }) : state;
    case "garbled":
      return { ...state, situation: { ...state.situation, isServerGarbled: true } };
    case "unreachable":
      return miss(state);
    case "alone":
      return withAlone(state, change);
    case "aside":
      return withAside(state, change.hasTicketsAside);
    case "new-day":
      return { ...state, situation: { ...state.situation, view: change.view } };
    case "given":
      return { ...state, situation: { ...state.situation, last: withoutPerson(change.given) } };
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

/** The page is never told whose a ticket is. */
function withoutPerson(given: NonNullable<KioskSituation["last"]>): NonNullable<KioskSituation["last"]> {
  const { person: _, ...command } = given.press.command;
  return { ...given, press: { ...given.press, command } };
}

const pairingOf = ({ code, because }: Extract<AgentChange, { type: "pairing" }>): KioskLink =>
  because === undefined ? { kind: "pairing", code } : { kind: "pairing", code, because };

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
  const situation = { ...state.situation, link: { kind: "live" }, view, clock, isServerGarbled: false } as const;
  return { ...state, situation, shown: { epoch, seq } };
}

function lose(state: AgentState, heardAt: EpochMs): AgentState {
  if (state.situation.link.kind !== "live") return state;
  return withLink(state, { kind: "lost", since: serverTimeAt(state.situation.clock, heardAt) });
}

/** A kiosk that starts without its server goes on from what it last heard. */
function miss(state: AgentState): AgentState {
  const { link, clock } = state.situation;
  return link.kind === "connecting" && clock !== null ? withLink(state, { kind: "lost", since: clock.now }) : state;
}

function withAlone(
  state: AgentState,
  { servesAlone, isClockDoubted }: Pick<KioskSituation, "servesAlone" | "isClockDoubted">,
) {
  const { situation } = state;
  const isSame = situation.servesAlone === servesAlone && situation.isClockDoubted === isClockDoubted;
  return isSame ? state : { ...state, situation: { ...situation, servesAlone, isClockDoubted } };
}

const withAside = (state: AgentState, hasTicketsAside: boolean): AgentState =>
  hasTicketsAside === state.situation.hasTicketsAside
    ? state
    : { ...state, situation: { ...state.situation, hasTicketsAside } };

/** A new ticket takes the place of the last one; a late word about an older one is not shown. */
function applyPaper(state: AgentState, commandId: CommandId, progress: PaperProgress): AgentState {
  const { situation } = state;
  if (progress.kind !== "printing" && situation.paper?.commandId !== commandId) return state;
  return { ...state, situation: { ...situation, paper: { commandId, progress } } };
}
