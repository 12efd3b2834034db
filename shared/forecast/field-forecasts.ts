import type { FieldId } from "#shared/kit/ids.ts";
import { later, type EpochMs } from "#shared/kit/time.ts";

import { closingGuards, type ClosingGuard } from "./closing-guard.ts";
import type { FieldForecast, WaitAhead } from "./foresight.ts";
import { outlook, type FieldOutlook, type OutlookPoint } from "./outlook.ts";
import { overloads, type Overload } from "./overloads.ts";
import type { Sight } from "./sight.ts";

/** Every field's next hours, for people: instants of the clock and whole minutes. Some milliseconds. */
export function fieldForecasts(sight: Sight, midnight: EpochMs): ReadonlyMap<FieldId, FieldForecast> {
  const outlooks = outlook(sight);
  const warnings = new Map(overloads(outlooks).map((overload) => [overload.fieldId, overload]));
  const guards = new Map(closingGuards(sight).map((guard) => [guard.fieldId, guard]));
  const at = (seconds: number): EpochMs => later(midnight, seconds * SECOND_MS);
  return new Map(
    outlooks.map((each) => [
      each.fieldId,
      {
        normMinutes: Math.round(each.normS / MINUTE_S),
        band: bandOf(each, at),
        overload: warningOf(warnings.get(each.fieldId), at),
        closing: closingOf(guards.get(each.fieldId)),
      },
    ]),
  );
}

// Where nobody is expected to be called any more, the band ends.
const bandOf = ({ points }: FieldOutlook, at: (seconds: number) => EpochMs): readonly WaitAhead[] =>
  points.filter(({ p50S }) => p50S < Infinity).map((point) => ({ at: at(point.atS), ...rangeOf(point) }));

const rangeOf = ({ p10S, p50S, p90S }: OutlookPoint): Omit<WaitAhead, "at"> => ({
  p10: minutes(p10S),
  p50: minutes(p50S),
  p90: minutes(Math.min(p90S, LONGEST_SHOWN_S)),
});

function warningOf(overload: Overload | undefined, at: (seconds: number) => EpochMs): FieldForecast["overload"] {
  return overload === undefined ? null : { at: at(overload.atS), probability: overload.probability };
}

function closingOf(guard: ClosingGuard | undefined): FieldForecast["closing"] {
  if (guard === undefined || guard.leftP90 === 0) return null;
  return {
    workMinutes: minutes(guard.workLeftS),
    staffedMinutes: minutes(Math.min(guard.staffedS, LONGEST_SHOWN_S)),
    atRisk: guard.leftP90,
  };
}

const minutes = (seconds: number): number => Math.round(seconds / MINUTE_S);

const SECOND_MS = 1000;
const MINUTE_S = 60;
/** Nobody plans by more than a day. */
const LONGEST_SHOWN_S = 86_400;
