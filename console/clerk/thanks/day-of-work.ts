import type { RefusalCode } from "#shared/protocol/refusal.ts";
import type { ConsoleView } from "#shared/views/console-types.ts";
import type { Tally } from "#shared/views/staff-types.ts";

/** What a clerk is thanked for when they leave a counter. */
export interface DayOfWork {
  readonly clerkName: string;
  readonly counterLabel: string;
  readonly today: Tally;
}

/** How a session at a counter ended. */
export interface SessionEnd {
  /** Why the server ended it; null for a clerk who signed out. */
  readonly code: RefusalCode | null;
  /** Null where nobody was served: then there is nothing to look back on. */
  readonly work: DayOfWork | null;
}

/** The day so far of the clerk at a counter; null while nobody is signed in there, or nobody was served yet. */
export function dayOfWork({ counter: { clerk, label }, today }: ConsoleView): DayOfWork | null {
  return clerk === null || today.served === 0 ? null : { clerkName: clerk.name, counterLabel: label, today };
}
