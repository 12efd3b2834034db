import { officeHours } from "#shared/domain/openings.ts";
import type { QueueState, Ticket } from "#shared/domain/state.ts";
import type { FieldId } from "#shared/kit/ids.ts";

import type { Calibration } from "./calibration.ts";
import { fieldForecasts } from "./field-forecasts.ts";
import { NOTHING_FORESEEN, type FieldForecast, type Foresight } from "./foresight.ts";
import type { Knowledge } from "./knowledge.ts";
import { quietHours } from "./quiet-hours.ts";
import { promisedWait, promisedWaitAtPlace, type PromisedWait } from "./promise.ts";
import type { Sight } from "./sight.ts";
import { toldWait } from "./told-wait.ts";
import type { WaitRange } from "./wait-range.ts";

/** What a foresight is made from. */
export interface ForesightParts {
  readonly state: QueueState;
  readonly sight: Sight;
  readonly calibration: Calibration;
  readonly isGuess: boolean;
  /** What was known before the day; the sight counts from its midnight, and other days are like it, whatever today is. */
  readonly knowledge: Pick<Knowledge, "midnight" | "fields">;
}

/** What is foreseen from a sight. Each answer is computed when it is first asked for; valid for that instant. */
export function foresightOf({ state, sight, calibration, isGuess, knowledge }: ForesightParts): Foresight {
  const { midnight } = knowledge;
  const places = new Map(sight.fields.map(({ id }, index) => [id, index]));
  const newcomers = new Map<string, WaitRange | null>();
  let forecasts: ReadonlyMap<FieldId, FieldForecast> | null = null;
  return {
    isGuess,
    newcomer(fieldId, isPriority) {
      const field = places.get(fieldId);
      if (field === undefined) return null;
      return remembered(newcomers, `${field} ${isPriority}`, () =>
        told(promisedWait(sight, field, isPriority, calibration)),
      );
    },
    waiting(ticket) {
      const field = places.get(ticket.fieldId);
      const ahead = aheadOfSameKind(state, ticket);
      if (field === undefined || ahead === null) return null;
      return told(promisedWaitAtPlace(sight, { field, isPriority: ticket.isPriority, ahead }, calibration));
    },
    quietHours(fieldId) {
      const expected = knowledge.fields.get(fieldId)?.expected;
      const next = officeHours(state)?.next ?? [];
      return expected === undefined ? [] : quietHours(next, expected, midnight);
    },
    field(fieldId) {
      forecasts ??= fieldForecasts(sight, midnight);
      return forecasts.get(fieldId) ?? NOTHING_FORESEEN;
    },
  };
}

function remembered<Key, Value>(known: Map<Key, Value>, key: Key, compute: () => Value): Value {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = compute();
  known.set(key, made);
  return made;
}

const told = (promise: PromisedWait | null): WaitRange | null => (promise === null ? null : toldWait(promise));

function aheadOfSameKind({ lines }: QueueState, { id, fieldId, isPriority }: Ticket): number | null {
  const line = lines.get(fieldId);
  const ahead = (isPriority ? line?.priority : line?.normal)?.indexOf(id) ?? -1;
  return ahead === -1 ? null : ahead;
}
