import type { CounterId } from "#shared/kit/ids.ts";
import type { BalancingView, MoveCard } from "#shared/views/balancing-types.ts";

/** Why a card is gone: its proposal is no longer open, or its counter is home again. */
export type GoneReason = "accepted" | "declined" | "replaced" | "moved" | "pinned" | "off" | "eased" | "returned";

/** What the director's screen knows when a card is gone. */
export interface GoneFacts {
  readonly balancing: Pick<BalancingView, "mode" | "proposals" | "moves">;
  readonly modeBefore: BalancingView["mode"];
  readonly pinned: ReadonlySet<CounterId>;
}

/** Why this card vanished, as far as the day's moves tell. */
export function goneBecause(card: MoveCard, { balancing, modeBefore, pinned }: GoneFacts): GoneReason {
  if (card.status === "made") return "returned";
  const { moveId, counterId } = card;
  const { mode, proposals, moves } = balancing;
  const end = moves.find((each) => each.moveId === moveId);
  if (end?.status === "made") return "accepted";
  if (end?.status === "declined") return "declined";
  if (mode !== modeBefore) return "off";
  if (pinned.has(counterId)) return "pinned";
  const others = [...proposals, ...moves].filter((each) => each.counterId === counterId && each.moveId !== moveId);
  const isAt = (at: MoveCard["answeredAt"]): boolean => at !== null && at === (end?.answeredAt ?? null);
  if (others.some(({ status, answeredAt }) => status === "made" && isAt(answeredAt))) return "moved";
  return others.some(({ status, proposedAt }) => status === "proposed" || isAt(proposedAt)) ? "replaced" : "eased";
}
