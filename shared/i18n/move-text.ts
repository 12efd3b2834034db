import type { MoveOrder, MoveWhy, WaitChange } from "#shared/domain/move.ts";
import { assertNever } from "#shared/kit/assert-never.ts";
import type { FieldId } from "#shared/kit/ids.ts";
import type { Language } from "#shared/kit/local-text.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import { catalogueOf, type Catalogue } from "./catalogue.ts";

/** How a sentence about a move writes what the move only names. */
export interface MoveNames {
  /** The label of the moved counter. */
  readonly counter: string;
  readonly field: (fieldId: FieldId) => string;
  readonly time: (at: EpochMs) => string;
}

/** A move and the figures that speak for it; `why` null where somebody made it unasked. */
export interface ToldMove {
  readonly order: MoveOrder;
  readonly why: MoveWhy | null;
  readonly names: MoveNames;
}

/**
 * A move in one sentence with its numbers, without a full stop: "Quầy 7 sang Tư pháp đến 09:30: 14 người chờ, dự kiến lâu
 * nhất 38 → 19 phút; Đất đai +2 phút". The waits are the P90 of the helped field without and with the move, then by how
 * much the donor's grows. Without figures it says the move alone.
 */
export function moveSentence(language: Language, { order, why, names }: ToldMove): string {
  const text = catalogueOf(language).move;
  const told = orderText(text, order, why, names);
  if (why === null) return told;
  const figures = [helpedText(text, why.helped), why.donor === null ? null : donorText(text, why.donor, names)];
  return `${told}: ${figures.filter((part) => part !== null).join("; ")}`;
}

/** What the counter does, without figures: "Quầy 7 sang Tư pháp đến 09:30". */
export const moveOrderText = (language: Language, { order, why, names }: ToldMove): string =>
  orderText(catalogueOf(language).move, order, why, names);

function orderText(text: Catalogue["move"], order: MoveOrder, why: MoveWhy | null, names: MoveNames): string {
  const { counter, field, time } = names;
  const helped = why === null ? null : field(why.helped.fieldId);
  switch (order.kind) {
    case "lend":
      return text.lend(counter, field(order.fieldId), order.until === null ? null : time(order.until));
    case "return":
    case "open":
    case "close":
      return text[order.kind](counter, helped);
    default:
      return assertNever(order);
  }
}

const helpedText = (text: Catalogue["move"], { waiting, before, after }: WaitChange): string =>
  text.helped(waiting, before.p90, after.p90);

function donorText(text: Catalogue["move"], { fieldId, before, after }: WaitChange, { field }: MoveNames): string {
  return text.donor(field(fieldId), after.p90 - before.p90);
}
