import type { Counter } from "#shared/domain/state.ts";
import type { ClerkId, CounterId, FieldId, Seq } from "#shared/kit/ids.ts";
import type { Day, EpochMs } from "#shared/kit/time.ts";

/** A stretch of time in which a counter's desk, clerk and lend stayed as they were. A closed counter has none. */
export interface CounterSession {
  /** Log position of the event that began it; its key. */
  readonly seq: Seq;
  readonly day: Day;
  readonly counterId: CounterId;
  readonly clerkId: ClerkId | null;
  readonly desk: "open" | "paused";
  /** The field that the counter is lent to; null at home. */
  readonly lentTo: FieldId | null;
  readonly beganAt: EpochMs;
  /** Null while it lasts. */
  readonly endedAt: EpochMs | null;
}

/** The session that begins with a change of a counter; null when the change closed it. */
export function sessionOf(counter: Counter, day: Day, began: { seq: Seq; at: EpochMs }): CounterSession | null {
  if (counter.desk.kind === "closed") return null;
  return {
    seq: began.seq,
    day,
    counterId: counter.id,
    clerkId: counter.clerkId,
    desk: counter.desk.kind,
    lentTo: counter.lend?.fieldId ?? null,
    beganAt: began.at,
    endedAt: null,
  };
}

/** Whether a counter is still as a session has it; a closed one with no session is. */
export function goesOn(session: CounterSession | null, { desk, clerkId, lend }: Counter): boolean {
  if (session === null) return desk.kind === "closed";
  return session.desk === desk.kind && session.clerkId === clerkId && session.lentTo === (lend?.fieldId ?? null);
}
