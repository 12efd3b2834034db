import { assertNever } from "#shared/kit/assert-never.ts";
import type { CommandId, FieldId, TicketNumber } from "#shared/kit/ids.ts";
import type { NumbersEvent, Recorded } from "./event.ts";
import { lineOf } from "./initial-state.ts";
import { isInBlock } from "./kept-numbers.ts";
import type { LeasedBlock } from "./kept-numbers.ts";
import type { QueueState } from "./state.ts";

/** Folds a fact of the numbers that kiosks keep. */
export function evolveNumbers(state: QueueState, event: NumbersEvent, cause: Recorded): void {
  switch (event.type) {
    case "NumbersLeased": {
      const { type: _, ...block } = event;
      return lendNumbers(state, block, cause);
    }
    case "NumbersReturned": {
      const { leases } = lineOf(state, event.fieldId);
      const index = leases.findIndex((lease) => lease.deviceId === event.deviceId && lease.from === event.from);
      if (index >= 0) leases.splice(index, 1);
      return;
    }
    case "TicketUnplaced": {
      const { type: _, ...ticket } = event;
      if (cause.by.kind === "device") state.kept.unplaced.set(ticket.press, { ...ticket, deviceId: cause.by.deviceId });
      state.kept.noted.add(ticket.press);
      return;
    }
    case "UnplacedSettled":
      state.kept.unplaced.delete(event.press);
      return;
    default:
      return assertNever(event);
  }
}

/** Lends a block: each lies above all that were lent before, so that the leases stay in order. */
export function lendNumbers(state: QueueState, block: LeasedBlock, { seq, at }: Recorded): void {
  const line = lineOf(state, block.fieldId);
  line.leases.push({ ...block, seq, at, usedTo: block.from - 1 });
  line.leasedTo = Math.max(line.leasedTo, block.to);
}

/** What is noted of a ticket that a kiosk brought. */
interface Brought {
  readonly fieldId: FieldId;
  readonly number: TicketNumber;
  readonly count: number | null;
  readonly insteadOf: CommandId;
}

/**
 * Notes that a kiosk brought a ticket, of whatever day: what it used of its block, and the press that it answered. Was it
 * brought in vain before, it has its place now: it stands on the director's screen no more.
 */
export function noteBrought(
  { lines, kept }: QueueState,
  { fieldId, number, count, insteadOf }: Brought,
  { by }: Recorded,
): void {
  if (by.kind !== "device") return;
  if (kept.unplaced.get(insteadOf)?.number === number) kept.unplaced.delete(insteadOf);
  kept.answered.set(insteadOf, by.deviceId);
  kept.brought.set(by.deviceId, (kept.brought.get(by.deviceId) ?? 0) + 1);
  const leases = lines.get(fieldId)?.leases ?? [];
  for (const [index, lease] of leases.entries())
    if (count !== null && isInBlock(lease, count) && count > lease.usedTo) leases[index] = { ...lease, usedTo: count };
}
