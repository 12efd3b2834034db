import type { CounterId, DeviceId, Seq, TicketId } from "#shared/kit/ids.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import type { Envelope } from "./command.ts";
import type { Decision } from "./decision.ts";
import type { QueueState } from "./state.ts";

/** A board or counter display has shown calls to their end; its own word, under its own name. */
export interface RecordAnnounced {
  readonly type: "RecordAnnounced";
  readonly calls: readonly AnnouncedCall[];
}

/** One of them: the call by its place in the log and its instant, and whether it was heard. */
export interface AnnouncedCall {
  readonly seq: Seq;
  readonly at: EpochMs;
  readonly isHeard: boolean;
}

/** A screen has shown a call to its end; once for each call and screen. */
export interface CallAnnounced {
  readonly type: "CallAnnounced";
  readonly callSeq: Seq;
  readonly ticketId: TicketId;
  readonly counterId: CounterId;
  readonly deviceId: DeviceId;
  readonly isHeard: boolean;
}

/**
 * Records what is new of it. Calls that nobody knows, any more or at all, are passed over: a screen that was cut off for long
 * tells of them all the same.
 */
export function recordAnnounced({ calls }: RecordAnnounced, { by }: Envelope, state: QueueState): Decision {
  if (by.kind !== "device") return [];
  const { deviceId } = by;
  const told = new Map(calls.map((each) => [each.seq, each]));
  return [...told.values()].flatMap(({ seq, at, isHeard }): CallAnnounced[] => {
    const call = state.calls.find((each) => each.seq === seq && each.at === at);
    if (call === undefined || call.announced.some((each) => each.deviceId === deviceId)) return [];
    const { ticketId, counterId } = call;
    return [{ type: "CallAnnounced", callSeq: seq, ticketId, counterId, deviceId, isHeard }];
  });
}

/** Folds it: no change of the turn, so that an undo is not overtaken by it. */
export function evolveAnnounced(state: QueueState, { callSeq, deviceId, isHeard }: CallAnnounced): void {
  state.screens.add(deviceId);
  const index = state.calls.findIndex(({ seq }) => seq === callSeq);
  const call = state.calls[index];
  if (call !== undefined) state.calls[index] = { ...call, announced: [...call.announced, { deviceId, isHeard }] };
}
