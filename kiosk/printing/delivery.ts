import type { ByteChannel } from "./byte-channel.ts";
import type { Conversation } from "./conversation.ts";
import type { Deadlines } from "./deadlines.ts";
import type { PrinterFault } from "./printer-fault.ts";
import type { PrintOutcome } from "./printer-link.ts";
import type { PrinterMemory } from "./printer-memory.ts";
import type { PrinterProfile } from "./printer-profile.ts";

/** One job on its way over an open channel. */
export interface Delivery {
  readonly channel: ByteChannel;
  readonly conversation: Conversation;
  readonly profile: PrinterProfile;
  readonly memory: PrinterMemory;
  readonly deadlines: Deadlines;
  readonly signal: AbortSignal;
}

/** What came of talking with a printer. */
export interface Delivered<Value = PrintOutcome> {
  readonly value: Value;
  /** What broke it off: the channel must be ended so that nothing comes out later. Null when it ended well. */
  readonly fault: PrinterFault | null;
}

/** A job that certainly did not come out whole. */
export const failed = (fault: PrinterFault, { begun }: { readonly begun: boolean }): Delivered => ({
  value: { kind: "fault", fault, begun },
  fault,
});

/** A whole ticket may be out: a second one is for a person to ask for. */
export const unseen = (fault: PrinterFault | null): Delivered => ({ value: { kind: "sent" }, fault });
