import type { FinishOutcome } from "#shared/domain/command.ts";
import type { WaitReason } from "#shared/domain/why-waiting.ts";
import type { ClosingOutcome } from "#shared/domain/event.ts";
import type { WaitRange } from "#shared/forecast/wait-range.ts";
import type { TicketNumber } from "#shared/kit/ids.ts";
import type { LocalText } from "#shared/kit/local-text.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import type { CentreHead, NamedField } from "./public-types.ts";

/** One ticket as its citizen may see it. */
export interface TicketView extends CentreHead {
  readonly number: TicketNumber;
  readonly field: NamedField;
  readonly procedureName: LocalText;
  readonly issuedAt: EpochMs;
  readonly status: "waiting" | "called" | "serving" | "held" | "signing" | "away" | "closed";
  readonly outcome: FinishOutcome | ClosingOutcome | null;
  readonly counterLabel: string | null;
  readonly ahead: number | null;
  readonly why: WaitReason;
  readonly wait: WaitRange | null;
}
