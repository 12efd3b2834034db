import { assertNever } from "#shared/kit/assert-never.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import { mayComeBack, type RefusalCode } from "#shared/protocol/refusal.ts";
import { type Frame, isOlder, type ShownFrame } from "#shared/views/frame.ts";
import { betterClock, serverTimeAt, type ServerClock } from "#shared/views/server-clock.ts";

/** `live` is said only of a screen whose view came over the present connection. */
export type LinkStatus =
  | { readonly kind: "connecting" }
  | { readonly kind: "live" }
  /** `since` is when the server was last heard, by the server's clock. */
  | { readonly kind: "lost"; readonly since: EpochMs }
  | { readonly kind: "refused"; readonly code: RefusalCode };

export interface LinkState<View> {
  readonly status: LinkStatus;
  /** The last view that came; old while the status is `lost`. */
  readonly view: View | null;
  /** The frame that is shown; null lets the next one in whatever its number. */
  readonly shown: ShownFrame | null;
  /** Null before the first frame. */
  readonly clock: ServerClock | null;
}

/** What can happen to a link; `at` is the device's clock. */
export type LinkMessage<View> =
  | { readonly type: "connected" }
  | { readonly type: "frame"; readonly frame: Frame<View>; readonly at: number }
  | { readonly type: "disconnected"; readonly lastHeardAt: number }
  | { readonly type: "refused"; readonly code: RefusalCode };

export const initialLinkState: LinkState<never> = {
  status: { kind: "connecting" },
  view: null,
  shown: null,
  clock: null,
};

/** The one place where a link changes: the newest frame wins, and the first after a reconnect always does. */
export function apply<View>(state: LinkState<View>, message: LinkMessage<View>): LinkState<View> {
  switch (message.type) {
    case "connected":
      return { ...state, shown: null };
    case "frame":
      return applyFrame(state, message.frame, message.at);
    case "disconnected":
      return state.status.kind === "live" ? lose(state, message.lastHeardAt) : state;
    case "refused":
      return mayComeBack(message.code) ? state : { ...state, status: { kind: "refused", code: message.code } };
    default:
      return assertNever(message);
  }
}

function applyFrame<View>(state: LinkState<View>, frame: Frame<View>, at: number): LinkState<View> {
  if (isOlder(frame, state.shown)) return state;
  return {
    ...state,
    status: state.status.kind === "live" ? state.status : { kind: "live" },
    view: frame.view,
    shown: { epoch: frame.epoch, seq: frame.seq },
    clock: betterClock(state.clock, { now: frame.now, deviceMs: at, rate: frame.rate }),
  };
}

const lose = <View>(state: LinkState<View>, lastHeardAt: number): LinkState<View> => ({
  ...state,
  status: { kind: "lost", since: serverTimeAt(state.clock, lastHeardAt) },
});
