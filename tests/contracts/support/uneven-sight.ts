import { counterId, fieldId } from "#shared/kit/ids.ts";
import type { CounterSight, FieldSight, Sight } from "#shared/forecast/sight.ts";

const NOW = 9 * 3600;

const field = (id: string, waiting: number): FieldSight => ({
  id: fieldId(id),
  meanS: 360,
  cv: 1,
  normS: 1200,
  priority: [],
  normal: Array.from({ length: waiting }, (_, place) => NOW - 60 * (waiting - place)),
  inARow: 0,
  normalDue: 0,
  expected: { startS: 27_000, bucketS: 900, perHour: Array.from({ length: 38 }, () => (waiting > 0 ? 20 : 2)) },
  arrivals: [],
  priorityArrivals: 0,
  served: [],
  noShows: 0,
});

const counter = (id: string, home: number): CounterSight => ({
  id: counterId(id),
  home: [home],
  setTo: [home],
  turnsTo: null,
  state: home === 0 ? "busy" : "idle",
  since: NOW - 120,
  serving: home === 0 ? 0 : null,
  setSince: -Infinity,
  pace: [1, 1],
  shifts: [{ startS: 27_000, endS: 61_200, drainS: 3600 }],
  isPinned: false,
  proposed: null,
  returnsAtS: null,
  moves: 0,
});

/** Nine o'clock: thirty wait at the one counter of civil status, while both counters of land stand idle. */
export const unevenSight = (): Sight => ({
  now: NOW,
  fields: [field("civil", 30), field("land", 0)],
  counters: [counter("1", 0), counter("2", 1), counter("3", 1)],
  rules: { setupS: 90, minDwellS: 600, maxInARow: 1, thenNormal: 2, noShowS: 90 },
});
