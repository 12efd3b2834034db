import type { LocalText } from "#shared/kit/local-text.ts";
import { openingAfter, ticketTime, type OfficeHours, type Opening } from "#shared/domain/openings.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import type { KioskSituation, PaperProgress } from "#shared/protocol/kiosk-bridge.ts";
import type { RefusalCode } from "#shared/protocol/refusal.ts";
import type { PrinterCondition } from "#shared/views/printer-condition.ts";
import type { Catalogue, KioskView } from "#shared/views/kiosk-types.ts";
import type { PageState } from "../agent-link/page-state.ts";
import type { Visit } from "./visit.ts";

/** What a citizen on the way to a ticket is shown beside the visit itself. */
export interface Lobby {
  readonly view: KioskView;
  readonly catalogue: Catalogue;
  readonly printer: PrinterCondition;
  /** Without the server: its figures are left out, for nobody knows them now. */
  readonly isAlone: boolean;
  /** By the server's clock. */
  readonly now: EpochMs;
}

/** What the whole screen shows. */
export type Scene =
  | { readonly kind: "connecting" }
  | { readonly kind: "pairing"; readonly code: string | null; readonly because?: RefusalCode }
  | { readonly kind: "unusable" }
  | { readonly kind: "offline"; readonly since: EpochMs | null }
  | { readonly kind: "closed" }
  /** Outside the hours of tickets, with when to come where that is known, and why the day is off. */
  | {
      readonly kind: "shut";
      readonly opening: Opening | null;
      readonly dayOff: LocalText | null;
      readonly now: EpochMs;
    }
  | { readonly kind: "paused"; readonly text: LocalText }
  | { readonly kind: "visit"; readonly visit: Visit; readonly lobby: Lobby; readonly paper: PaperProgress };

/**
 * Chooses the screen. Whoever pressed the button keeps their screen through a cut: a number once shown is never taken away;
 * everybody else is told at once when the kiosk cannot serve.
 */
export function sceneOf(page: PageState, visit: Visit, now: EpochMs): Scene {
  const { situation, catalogue } = page;
  const view = situation?.view ?? null;
  if (situation === null || view === null || catalogue === null) return unready(page);
  const lobby = { view, catalogue, printer: situation.printer, isAlone: situation.link.kind === "lost", now };
  if (isPressed(visit)) return { kind: "visit", visit, lobby, paper: paperOf(page, visit) };
  if (!page.isUp || !mayServe(situation)) return unready(page);
  return withoutTickets(view, now) ?? { kind: "visit", visit, lobby, paper: { kind: "printing" } };
}

/** Why no tickets are given now; null while they are. */
function withoutTickets({ isOpen, hours, closedText }: KioskView, now: EpochMs): Scene | null {
  if (hours === null && !isOpen) return { kind: "closed" };
  if (hours !== null && (!isOpen || ticketTime(hours, now).kind === "shut")) return shutOf(hours, now);
  return closedText === null ? null : { kind: "paused", text: closedText };
}

/** When to come again. */
const shutOf = (hours: OfficeHours, now: EpochMs): Scene => ({
  kind: "shut",
  opening: openingAfter(hours, now),
  dayOff: hours.dayOff,
  now,
});

/** Without the server a kiosk that holds numbers serves on; one that is not to serve, or not yet, does not. */
const mayServe = ({ link, servesAlone }: KioskSituation): boolean =>
  link.kind === "live" || (servesAlone && (link.kind === "lost" || link.kind === "connecting"));

function unready({ isUp, situation }: PageState): Scene {
  if (situation === null) return { kind: "connecting" };
  if (!isUp) return { kind: "offline", since: null };
  const { link } = situation;
  switch (link.kind) {
    case "pairing":
      return link;
    case "refused":
      return { kind: "unusable" };
    case "lost":
      return { kind: "offline", since: link.since };
    default:
      return { kind: "connecting" };
  }
}

const isPressed = ({ step }: Visit): boolean => step === "issuing" || step === "issued" || step === "apology";

/** Until the agent speaks of this ticket's paper, it is on its way to the printer. */
function paperOf({ situation }: PageState, visit: Visit): PaperProgress {
  const paper = situation?.paper ?? null;
  const isOurs = visit.draft !== null && paper?.commandId === visit.draft.commandId;
  return isOurs && paper !== null ? paper.progress : { kind: "printing" };
}
