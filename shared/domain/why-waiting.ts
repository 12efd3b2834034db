import type { CounterId, FieldId } from "#shared/kit/ids.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import { offeredOrder } from "./call-order.ts";
import { countersServing } from "./fields-served.ts";
import { isOffered } from "./next-ticket.ts";
import type { QueueState, Ticket } from "./state.ts";

/** Why a ticket still waits, as facts; `shared/i18n` makes the sentence. */
export type WaitReason =
  | { readonly kind: "not-waiting" }
  /** It will be called next in its field. */
  | { readonly kind: "next" }
  /** `ahead` others are called before it, `overtaking` of them of a priority class who came later. */
  | { readonly kind: "ahead"; readonly ahead: number; readonly overtaking: number }
  /** Called in vain; offered again from then on. */
  | { readonly kind: "missed"; readonly until: EpochMs }
  | { readonly kind: "sent"; readonly counterId: CounterId }
  | { readonly kind: "no-counter" };

/** Why a ticket still waits: one reason, the one that its citizen would want to hear. */
export function whyWaiting(state: QueueState, ticket: Ticket, now: EpochMs): WaitReason {
  const { status, fieldId } = ticket;
  if (status.kind !== "waiting") return { kind: "not-waiting" };
  if (!isOffered(ticket, now) && status.notBefore !== null) return { kind: "missed", until: status.notBefore };
  if (status.onlyCounter !== null) return { kind: "sent", counterId: status.onlyCounter };
  if (!isServed(state, fieldId)) return { kind: "no-counter" };
  return placeReason(offeredOrder(state, fieldId, now), ticket);
}

/**
 * The first `limit` tickets of a field's line that may be called now, in the order of their calls, each with why it still
 * waits: the line is put in order once, however long it is.
 */
export function offeredWithReasons(
  state: QueueState,
  fieldId: FieldId,
  now: EpochMs,
  limit: number,
): readonly { readonly ticket: Ticket; readonly why: WaitReason }[] {
  const order = offeredOrder(state, fieldId, now, limit);
  const served = isServed(state, fieldId);
  return order.map((ticket) => ({ ticket, why: served ? placeReason(order, ticket) : { kind: "no-counter" } }));
}

const isServed = (state: QueueState, fieldId: FieldId): boolean => countersServing(state, fieldId).length > 0;

// Only who may be called now is ahead: an absent citizen delays nobody.
function placeReason(order: readonly Ticket[], ticket: Ticket): WaitReason {
  const ahead = order.slice(0, order.indexOf(ticket));
  if (ahead.length === 0) return { kind: "next" };
  const overtaking = ahead.filter((other) => other.isPriority && other.place > ticket.place);
  return { kind: "ahead", ahead: ahead.length, overtaking: overtaking.length };
}
