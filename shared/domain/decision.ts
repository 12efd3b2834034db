import type { QueueEvent } from "./event.ts";
import type { QueueRefusal, Refused } from "./refusal.ts";

/** What the rules answer: facts to record, in order, or why not. */
export type Decision = readonly QueueEvent[] | Refused;

/** Says no with a code. */
export const refuse = (code: QueueRefusal): Refused => ({ refused: code });

/** Tells a refusal from facts. */
export const isRefused = (decision: object): decision is Refused => "refused" in decision;
