import type { NextReason } from "#shared/domain/next-ticket.ts";
import type { WaitReason } from "#shared/domain/why-waiting.ts";
import { assertNever } from "#shared/kit/assert-never.ts";
import type { CounterId } from "#shared/kit/ids.ts";
import type { Language } from "#shared/kit/local-text.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import { catalogueOf } from "./catalogue.ts";

/** Why this ticket is next, in one sentence for the clerk. */
export function nextReasonText(language: Language, reason: NextReason): string {
  const text = catalogueOf(language).why.next;
  switch (reason.kind) {
    case "sent-here":
    case "first-in-line":
      return text[reason.kind];
    case "priority-ahead":
      return text[reason.kind](reason.inARow, reason.maxInARow, reason.passed);
    case "normal-due":
      return text[reason.kind](reason.after, reason.priorityWaiting);
    default:
      return assertNever(reason);
  }
}

/** How a sentence about waiting writes what the reason only names. */
export interface WaitReasonNames {
  readonly time: (at: EpochMs) => string;
  readonly counterLabel: (counterId: CounterId) => string;
}

/** Why a ticket still waits, in one sentence that its citizen may read too. */
export function waitReasonText(language: Language, reason: WaitReason, names: WaitReasonNames): string {
  const text = catalogueOf(language).why.waiting;
  switch (reason.kind) {
    case "not-waiting":
    case "next":
    case "no-counter":
      return text[reason.kind];
    case "ahead":
      return reason.overtaking === 0 ? text.ahead(reason.ahead) : text.overtaking(reason.ahead, reason.overtaking);
    case "missed":
      return text.missed(names.time(reason.until));
    case "sent":
      return text.sent(names.counterLabel(reason.counterId));
    default:
      return assertNever(reason);
  }
}
