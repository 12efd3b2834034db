import type { WantedMove } from "./move.ts";
import type { CounterSight, Sight } from "#shared/forecast/sight.ts";

/**
 * What would be seen right after a move was carried out: its counter turns at once, or after the citizen in hand, and goes
 * home when the lend is meant to end.
 */
export function withMove(sight: Sight, { counter: place, field, untilS = null }: WantedMove): Sight {
  const counters = sight.counters.map((counter, index) =>
    index === place
      ? moved(sight, { ...counter, returnsAtS: untilS }, field === null ? counter.home : [field])
      : counter,
  );
  return { ...sight, counters };
}

function moved({ now, rules }: Sight, counter: CounterSight, fields: readonly number[]): CounterSight {
  if (counter.state === "busy") return { ...counter, turnsTo: fields };
  const turned = { ...counter, setTo: fields, turnsTo: null, setSince: now + rules.setupS };
  return counter.state === "idle" ? { ...turned, state: "setting-up", since: now } : turned;
}
