import type { Centre } from "#shared/domain/centre.ts";
import type { BalancingMode } from "#shared/domain/move.ts";
import type { Day } from "#shared/kit/time.ts";
import type { WhatIf } from "#shared/protocol/planning.ts";

/** What the director asks of the days that were and will be, and what takes a while to answer. */
export type PlanningAsked =
  | ({ readonly kind: "what-if" } & WhatIf)
  | { readonly kind: "opening" }
  | { readonly kind: "training" };

/** A question with everything that answering it takes; it crosses to another process. */
export interface PlanningQuestion {
  readonly asked: PlanningAsked;
  readonly centre: Centre;
  readonly dataDir: string;
  readonly mode: BalancingMode;
  /** The first day that is not over. */
  readonly today: Day;
}
