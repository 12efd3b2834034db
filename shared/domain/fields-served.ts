import type { ClerkId, CounterId, FieldId } from "#shared/kit/ids.ts";
import type { Clerk } from "./centre.ts";
import { counterOf } from "./initial-state.ts";
import type { Counter, QueueState } from "./state.ts";

/** The clerk by id; undefined for one who is not in the centre file. */
export const clerkOf = (state: QueueState, id: ClerkId): Clerk | undefined =>
  state.centre.clerks.find((clerk) => clerk.id === id);

/** The clerk who is signed in at a counter; undefined when nobody is. */
export const clerkAt = (state: QueueState, { clerkId }: Counter): Clerk | undefined =>
  clerkId === null ? undefined : clerkOf(state, clerkId);

/** The fields of a counter's home, in order; empty for a counter that left the centre file. */
export const homeOf = (state: QueueState, id: CounterId): readonly FieldId[] =>
  state.centre.counters.find((plan) => plan.id === id)?.home ?? [];

/** The fields that a counter is set to now, in order: its lend first, its home where the centre's rule shares it. */
export function fieldsSetTo(state: QueueState, counter: Counter): readonly FieldId[] {
  const home = homeOf(state, counter.id);
  if (counter.lend === null) return home;
  const { fieldId } = counter.lend;
  if (state.centre.settings.lentRule === "lent-only") return [fieldId];
  return [fieldId, ...home.filter((field) => field !== fieldId)];
}

/** The fields that a counter serves now: those it is set to and its clerk may serve; none without a clerk. */
export function fieldsServed(state: QueueState, counter: Counter): readonly FieldId[] {
  const clerk = clerkAt(state, counter);
  if (clerk === undefined) return [];
  return fieldsSetTo(state, counter).filter((field) => clerk.skills.has(field));
}

/** Counters that take citizens of a field now: open, with a clerk who may serve it. */
export function countersServing(state: QueueState, fieldId: FieldId): readonly Counter[] {
  return state.centre.counters
    .map((plan) => counterOf(state, plan.id))
    .filter((counter) => counter.desk.kind === "open" && fieldsServed(state, counter).includes(fieldId));
}
