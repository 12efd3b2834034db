import type { Clerk } from "#shared/domain/centre.ts";
import { fieldId } from "#shared/kit/ids.ts";
import type { TrainingAnswer } from "#shared/protocol/planning.ts";
import type { Reply } from "#shared/protocol/reply.ts";
import { trainingAdvice, type TrainingAdvice } from "#shared/simulator/training-advice.ts";

import type { Seat } from "#server/foresight/history.ts";
import type { PlanningParts } from "./what-if.ts";

/** Days that are played again for each skill that somebody might learn. */
const DAYS_LOOKED_AT = 5;
const MOST_SUGGESTIONS = 8;

/**
 * Whom to train next, by the last recorded days under a policy that moves counters; yields the share done. Refused where
 * no day is over yet.
 */
export function* training({
  centre,
  past,
  today,
  policy,
}: PlanningParts): Generator<number, Reply<TrainingAnswer>, void> {
  const days = past.days.slice(0, DAYS_LOOKED_AT);
  const [toDay] = days;
  const fromDay = days.at(-1);
  if (toDay === undefined || fromDay === undefined) return { ok: false, code: "NO_DAY_YET" };
  const advice = yield* trainingAdvice(
    days.map((day) => past.scenarioOf(day)),
    () => policy(1),
  );
  const asSuggestion = ({ counter, field, ...figures }: TrainingAdvice) => {
    const clerk = mostlyAt(counter, past.history.seats, centre.clerks);
    return clerk === undefined || clerk.skills.has(fieldId(field))
      ? []
      : { clerkId: clerk.id, fieldId: field, ...figures };
  };
  const suggestions = advice.flatMap(asSuggestion).slice(0, MOST_SUGGESTIONS);
  const { isGuess } = past.knownOf(today);
  return { ok: true, value: { fromDay, toDay, days: days.length, isGuess, suggestions } };
}

/** Who sat longest at a counter lately. */
function mostlyAt(counter: string, seats: readonly Seat[], clerks: readonly Clerk[]): Clerk | undefined {
  const [seat] = seats
    .filter(({ counterId }) => counterId === counter)
    .toSorted((one, other) => other.openMs - one.openMs);
  return clerks.find(({ id }) => id === seat?.clerkId);
}
