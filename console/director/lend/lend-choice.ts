import type { CounterId, FieldId } from "#shared/kit/ids.ts";
import { later, MINUTE_MS, type EpochMs } from "#shared/kit/time.ts";
import type { DirectorCounter, DirectorView } from "#shared/views/director-types.ts";
import type { CommandInput } from "#ui/link/create-link.ts";

/** For how long a counter is lent. */
export type LendDuration = "half" | "hour" | "until-returned";

/** What the director has chosen for a lend so far; duration and reason stay for the next. */
export interface LendChoice {
  readonly counterId: CounterId | null;
  readonly duration: LendDuration;
  readonly reason: string;
}

/** What can happen to it. */
export type LendMessage =
  | { readonly type: "picked"; readonly counterId: CounterId }
  | { readonly type: "dropped" }
  | { readonly type: "duration"; readonly duration: LendDuration }
  | { readonly type: "reason"; readonly reason: string };

/** Nothing chosen; an hour is the usual help. */
export const noLend: LendChoice = { counterId: null, duration: "hour", reason: "" };

/** The one place where the choice changes. A counter that is picked twice is put back. */
export function reduceLend(choice: LendChoice, message: LendMessage): LendChoice {
  switch (message.type) {
    case "picked":
      return { ...choice, counterId: choice.counterId === message.counterId ? null : message.counterId };
    case "dropped":
      return { ...choice, counterId: null, reason: "" };
    case "duration":
      return { ...choice, duration: message.duration };
    case "reason":
      return { ...choice, reason: message.reason };
  }
}

/** Where a counter may be lent now: its clerk may serve the field, it is not its only home, and it is not there already. */
export function lendTargets(counter: DirectorCounter, { fields, isOpen }: DirectorView): ReadonlySet<FieldId> {
  if (!isOpen) return new Set();
  const isHome = (fieldId: FieldId): boolean => counter.home.length === 1 && counter.home[0] === fieldId;
  return new Set(
    fields
      .map(({ fieldId }) => fieldId)
      .filter((fieldId) => counter.mayServe.includes(fieldId) && !isHome(fieldId) && counter.lend?.fieldId !== fieldId),
  );
}

/** The command of a lend. */
export const lendCommand = (
  counterId: CounterId,
  fieldId: FieldId,
  { duration, reason }: LendChoice,
  now: EpochMs,
): CommandInput => ({
  type: "LendCounter",
  counterId,
  fieldId,
  until: duration === "until-returned" ? null : later(now, LENGTH_MS[duration]),
  reason,
});

const LENGTH_MS = { half: 30 * MINUTE_MS, hour: 60 * MINUTE_MS };
