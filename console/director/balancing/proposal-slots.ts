import type { CounterId } from "#shared/kit/ids.ts";
import { elapsedMs, type EpochMs } from "#shared/kit/time.ts";
import type { BalancingView, MoveCard } from "#shared/views/balancing-types.ts";
import { goneBecause, type GoneReason } from "./gone-because.ts";

/** How long a place says why its proposal is gone, before another may take it. */
const GONE_FOR_MS = 20_000;

/** A card in its place; `gone` once its proposal is no longer open, or its counter is home again. */
export interface ProposalSlot {
  readonly card: MoveCard;
  readonly gone: { readonly because: GoneReason; readonly at: EpochMs } | null;
}

/**
 * The row of what the program proposes, and of what it made and is in effect. A card never changes its place, and a freed
 * place stays free until nobody can be about to touch what stood there: nothing moves under a finger. Null: a free place
 * between others.
 */
export interface ProposalRow {
  readonly mode: BalancingView["mode"];
  readonly slots: readonly (ProposalSlot | null)[];
}

/** What the row is arranged by. */
export interface RowFacts {
  readonly balancing: BalancingView;
  readonly pinned: ReadonlySet<CounterId>;
  readonly now: EpochMs;
}

/** The row before the first view. */
export const emptyRow = (mode: BalancingView["mode"]): ProposalRow => ({ mode, slots: [] });

/** The row as it should be now; the same object when nothing changed. */
export function arranged(row: ProposalRow, facts: RowFacts): ProposalRow {
  const { mode } = facts.balancing;
  const cards = cardsOf(facts.balancing);
  const kept = row.slots.map((slot) => (slot === null ? null : renewed(slot, cards, row, facts)));
  const shown = new Set(kept.flatMap((slot) => slot?.card.moveId ?? []));
  const slots = cards.filter(({ moveId }) => !shown.has(moveId)).reduce(placed, kept);
  const trimmed = slots.slice(0, slots.findLastIndex((slot) => slot !== null) + 1);
  return mode === row.mode && isSame(trimmed, row.slots) ? row : { mode, slots: trimmed };
}

/** Open proposals, then what the program made and is in effect, each oldest first. */
const cardsOf = ({ proposals, moves }: BalancingView): readonly MoveCard[] => [
  ...proposals,
  ...moves.filter(({ madeBy, isInEffect }) => madeBy === "program" && isInEffect).toReversed(),
];

function renewed(
  slot: ProposalSlot,
  cards: readonly MoveCard[],
  { mode }: ProposalRow,
  facts: RowFacts,
): ProposalSlot | null {
  const { balancing, pinned, now } = facts;
  const open = cards.find(({ moveId }) => moveId === slot.card.moveId);
  if (open !== undefined) return open === slot.card ? slot : { card: open, gone: null };
  if (slot.gone === null)
    return { ...slot, gone: { because: goneBecause(slot.card, { balancing, modeBefore: mode, pinned }), at: now } };
  return elapsedMs(slot.gone.at, now) >= GONE_FOR_MS ? null : slot;
}

function placed(slots: readonly (ProposalSlot | null)[], card: MoveCard): readonly (ProposalSlot | null)[] {
  const free = slots.indexOf(null);
  return free === -1 ? [...slots, { card, gone: null }] : slots.with(free, { card, gone: null });
}

const isSame = (one: ProposalRow["slots"], other: ProposalRow["slots"]): boolean =>
  one.length === other.length && one.every((slot, place) => slot === other[place]);
