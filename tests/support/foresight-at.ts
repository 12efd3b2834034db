import { uncalibrated } from "#shared/forecast/calibration.ts";
import { foresightOf } from "#shared/forecast/foresight-of.ts";
import type { Foresight } from "#shared/forecast/foresight.ts";
import { sightOf } from "#shared/forecast/sight-of.ts";
import { dayAt, type EpochMs } from "#shared/kit/time.ts";

import type { Dispatcher } from "#server/dispatcher/dispatcher.ts";
import { plainKnowledge } from "#server/foresight/plain-knowledge.ts";

/** What a server would foresee at an instant. */
export function foresightAt({ state, record }: Pick<Dispatcher, "state" | "record">, now: EpochMs): Foresight {
  const { knowledge, isGuess } = plainKnowledge(state.centre, state.day ?? dayAt(now, state.centre.timeZone));
  const will = { pinned: state.balancing.pinned, proposed: new Map() };
  const sight = sightOf(state, record, knowledge, { now, will });
  return foresightOf({ state, sight, calibration: uncalibrated, isGuess, knowledge });
}
