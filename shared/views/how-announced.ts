import { isCalledIn } from "#shared/domain/board-plan.ts";
import type { Call, QueueState, Ticket } from "#shared/domain/state.ts";
import type { EpochMs } from "#shared/kit/time.ts";

import type { HouseDevice } from "./help-cards.ts";
import { isShowing } from "./screen-condition.ts";

/** How far a call has come to those whom it is for. */
export interface HowAnnounced {
  /**
   * `heard`: shown and spoken; `shown`: shown, and not heard although it was to be; `shown-only`: as it was meant;
   * `awaited`: a screen that works has it before it; `nowhere`: none has.
   */
  readonly how: "heard" | "shown" | "shown-only" | "awaited" | "nowhere";
  /** When it was called, or called again. */
  readonly calledAt: EpochMs;
}

/** How the last call of a called ticket was announced; null where it is not called, and where no screen was there today. */
export function howAnnounced(state: QueueState, ticket: Ticket, devices: readonly HouseDevice[]): HowAnnounced | null {
  if (ticket.status.kind !== "called") return null;
  const call = state.calls.findLast(({ ticketId }) => ticketId === ticket.id);
  if (call === undefined) return null;
  const screens = screensFor(state, call, ticket, devices);
  if (screens.length === 0 && state.screens.size === 0) return null;
  return { how: how(state, call, screens.filter(isShowing)), calledAt: call.at };
}

function how({ centre }: QueueState, call: Call, showing: readonly HouseDevice[]): HowAnnounced["how"] {
  if (call.announced.some(({ isHeard }) => isHeard)) return "heard";
  const isSpoken = call.wish !== "result" || centre.board.voice.speaksResults;
  const isDone = call.announced.length > 0;
  if (isDone && !isSpoken) return "shown-only";
  const yetTo = showing.filter(({ deviceId }) => call.announced.every((each) => each.deviceId !== deviceId));
  if (isDone) return yetTo.some(isLoud) ? "awaited" : "shown";
  return yetTo.length > 0 ? "awaited" : "nowhere";
}

/** The screens that were there and whose the call is to show: everybody's, its zone's, its counter's. */
function screensFor(
  { centre: { board } }: QueueState,
  { counterId }: Call,
  { fieldId }: Ticket,
  devices: readonly HouseDevice[],
): readonly HouseDevice[] {
  return devices.filter(({ kind, screen }) => {
    if (screen === null) return false;
    if (kind === "counter-display") return screen.counterId === counterId;
    if (screen.said?.sound === "unused") return false;
    const zone = board.zones.find(({ id }) => id === screen.zoneId);
    return zone === undefined || isCalledIn(zone, { counterId, fieldId });
  });
}

const isLoud = ({ screen }: HouseDevice): boolean => screen?.said?.sound === "on";
