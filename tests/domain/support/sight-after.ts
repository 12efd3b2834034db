import type { Centre } from "#shared/domain/centre.ts";
import { emptyRecord, recordEvent } from "#shared/forecast/day-record.ts";
import { sightOf } from "#shared/forecast/sight-of.ts";
import type { Sight } from "#shared/forecast/sight.ts";

import { plainKnowledge } from "#server/foresight/plain-knowledge.ts";
import { foldPast } from "./fold-past.ts";
import type { PastFact } from "./fold-past.ts";
import { TEST_DAY, timeOf } from "./moment.ts";
import { asDay } from "#shared/kit/time.ts";

/** What may be known at a time of the test day, after these facts. */
export function sightAfter(centre: Centre, past: readonly PastFact[], clock: string): Sight {
  const record = emptyRecord();
  const state = foldPast(centre, past, (recorded, folded) => recordEvent(record, recorded, folded));
  const { knowledge } = plainKnowledge(centre, asDay(TEST_DAY));
  return sightOf(state, record, knowledge, { now: timeOf(clock), will: { pinned: new Set(), proposed: new Map() } });
}
