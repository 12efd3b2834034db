import type { MoveWhy } from "#shared/domain/move.ts";
import type { FieldId, TicketNumber } from "#shared/kit/ids.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import type { ConsoleView } from "#shared/views/console-types.ts";

/** Where the counter is set to, as far as its clerk should hear of it. `after`: whom it finishes first. */
export type LendNews =
  | {
      readonly kind: "lent";
      readonly fieldId: FieldId;
      readonly until: EpochMs | null;
      readonly reason: string;
      readonly why: MoveWhy | null;
      readonly after: TicketNumber | null;
    }
  | { readonly kind: "home"; readonly after: TicketNumber | null };

/** What a clerk should hear of a lend: all the while it lasts, and when it is over; null at home. */
export function lendNews({ counter, inHand }: ConsoleView, isJustBack: boolean): LendNews | null {
  const { lend } = counter;
  if (lend === null) {
    if (inHand?.wasLent) return { kind: "home", after: inHand.ticket.number };
    return isJustBack && inHand === null ? { kind: "home", after: null } : null;
  }
  const isBefore = inHand !== null && (!inHand.wasLent || inHand.ticket.since < lend.since);
  return { ...lend, kind: "lent", after: isBefore ? inHand.ticket.number : null };
}
