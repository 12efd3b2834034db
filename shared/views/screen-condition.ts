import type { QueueState } from "#shared/domain/state.ts";
import type { CounterId, ZoneId } from "#shared/kit/ids.ts";
import type { LocalText } from "#shared/kit/local-text.ts";
import type { EpochMs } from "#shared/kit/time.ts";

import type { DeviceEntry } from "./device-types.ts";
import type { HouseDevice } from "./help-cards.ts";

/** What a board or counter display says of itself. */
export interface ScreenReport {
  /**
   * `blocked`: the browser wants a person's touch first; `missing`: there is none; `stuck`: it stopped by itself; `unused`: it
   * only shows, and a board announces nothing then.
   */
  readonly sound: "on" | "blocked" | "missing" | "stuck" | "unused";
  /** False while the page lies behind another, or its screen sleeps. */
  readonly isVisible: boolean;
  /** Pieces of the voice that could not be played, by their short names. */
  readonly faults: readonly string[];
}

/** A screen that has been connected since the server started. */
export interface SeenScreen {
  /** The zone, or the counter, that it last showed; neither: the whole house. */
  readonly zoneId: ZoneId | null;
  readonly counterId: CounterId | null;
  /** Null until its first report. */
  readonly said: ScreenReport | null;
  readonly heardAt: EpochMs;
  /** False once it has been silent for longer than any working screen is. */
  readonly isAnswering: boolean;
}

/** Why nobody sees, or hears, what a screen announces; the worst of what there is. */
export type ScreenTrouble = "gone" | "hidden" | "frozen" | "blocked" | "missing" | "stuck" | "clips";

/** A board or counter display as the director sees it. */
export interface ScreenCondition {
  /** Null for one of the whole house, and for a counter's. */
  readonly zoneName: LocalText | null;
  readonly trouble: ScreenTrouble | null;
  readonly faults: readonly string[];
}

/** How a screen is; null for one that was not there today, for a kiosk, and for a device that is not paired. */
export function screenCondition(state: QueueState, device: HouseDevice): DeviceEntry["screen"] {
  if (device.kind === "kiosk" || device.status !== "paired" || !wasThereToday(state, device)) return null;
  const zone = state.centre.board.zones.find(({ id }) => id === device.screen?.zoneId);
  return {
    zoneName: zone?.name ?? null,
    trouble: troubleOf(state, device),
    faults: device.screen?.said?.faults ?? [],
  };
}

/** Whether what the centre calls is seen on it. */
export const isShowing = ({ isOnline, screen }: Pick<HouseDevice, "isOnline" | "screen">): boolean =>
  isOnline && screen?.isAnswering === true && screen.said?.isVisible !== false;

// The log knows of today's screens also what a restart has made the server forget.
const wasThereToday = (state: QueueState, { deviceId, isOnline, screen }: HouseDevice): boolean =>
  isOnline || state.screens.has(deviceId) || (screen !== null && screen.heardAt >= (state.openedAt ?? Infinity));

function troubleOf({ isOpen }: QueueState, { kind, isOnline, screen }: HouseDevice): ScreenTrouble | null {
  const { said, isAnswering } = screen ?? NEVER_SEEN;
  // A reload takes a moment: it is missed when it has been silent for too long, connected or not.
  if (!isOnline) return isOpen && !isAnswering ? "gone" : null;
  if (said?.isVisible === false) return "hidden";
  if (!isAnswering) return "frozen";
  return kind === "board" && said !== null ? soundTrouble(said) : null;
}

const NEVER_SEEN: Pick<SeenScreen, "said" | "isAnswering"> = { said: null, isAnswering: false };

function soundTrouble({ sound, faults }: ScreenReport): ScreenTrouble | null {
  if (sound !== "on" && sound !== "unused") return sound;
  return faults.length > 0 ? "clips" : null;
}
