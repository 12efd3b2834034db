import type { CounterId, DeviceId } from "#shared/kit/ids.ts";
import { elapsedMs, later } from "#shared/kit/time.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import type { KioskPlan } from "./centre.ts";
import { counterOf } from "./initial-state.ts";
import type { QueueState } from "./state.ts";

/** A citizen at a kiosk asks for a person, and staff answer. */
export type HelpCommand =
  | { readonly type: "RequestHelp" }
  /** By the same kiosk: nobody need come any more. */
  | { readonly type: "WithdrawHelp" }
  /** Somebody is on the way. */
  | { readonly type: "AnswerHelp"; readonly deviceId: DeviceId };

/** Facts of help. */
export type HelpEvent =
  | { readonly type: "HelpRequested"; readonly deviceId: DeviceId }
  | { readonly type: "HelpWithdrawn"; readonly deviceId: DeviceId }
  | { readonly type: "HelpAnswered"; readonly deviceId: DeviceId };

/** A call for a person that stands. */
export interface HelpCall {
  readonly deviceId: DeviceId;
  readonly since: EpochMs;
  /** When somebody said that they are on the way; null while nobody did. */
  readonly answeredAt: EpochMs | null;
}

/** For so long a call is the nearest counters' alone. */
const NEAREST_FIRST_MS = 60_000;

/** Calls that nobody has answered, the longest first. */
export const unansweredCalls = ({ help }: QueueState): readonly HelpCall[] =>
  [...help.values()].filter(({ answeredAt }) => answeredAt === null).toSorted((one, other) => one.since - other.since);

/** A counter, at a time, and the kiosk as the centre knows it; undefined where it says nothing of it. */
interface AskedWhom {
  readonly kiosk: KioskPlan | undefined;
  readonly counterId: CounterId;
  readonly now: EpochMs;
}

/**
 * Whether a counter's clerk is asked to go: first the nearest, after a minute everybody.
 */
export function isAskedToHelp(state: QueueState, { since }: HelpCall, { kiosk, counterId, now }: AskedWhom): boolean {
  return elapsedMs(since, now) >= NEAREST_FIRST_MS || isNearest(state, kiosk, counterId);
}

/**
 * Whether a counter is one of those that the centre names as the kiosk's nearest, of them who are open with a clerk; where
 * none is, every counter is.
 */
export function isNearest(state: QueueState, kiosk: KioskPlan | undefined, counterId: CounterId): boolean {
  const nearest = (kiosk?.nearest ?? []).filter((id) => isAttended(state, id));
  return nearest.length === 0 || nearest.includes(counterId);
}

/** When an unanswered call becomes everybody's. */
export const everybodysFrom = ({ since }: HelpCall): EpochMs => later(since, NEAREST_FIRST_MS);

function isAttended(state: QueueState, id: CounterId): boolean {
  const { desk, clerkId } = counterOf(state, id);
  return desk.kind === "open" && clerkId !== null;
}
