import type { CounterSight, FieldSight, Shift, Sight } from "#shared/forecast/sight.ts";
import { counterId, fieldId } from "#shared/kit/ids.ts";

/** Half past eight, in the middle of a morning. */
export const MORNING_S = 30_600;

/** From half past seven to half past eleven, and half an hour more for whoever waits. */
export const morningShift: Shift = { startS: 27_000, endS: 41_400, drainS: 1800 };
/** From half past one to five, and three hours more. */
export const afternoonShift: Shift = { startS: 46_800, endS: 61_200, drainS: 10_800 };

/** A field whose citizens take ten minutes, with nobody in its line. */
export const field = (changed: Partial<FieldSight> = {}): FieldSight => ({
  id: fieldId("civil"),
  meanS: 600,
  cv: 0.7,
  normS: 1200,
  priority: [],
  normal: [],
  inARow: 0,
  normalDue: 0,
  expected: { startS: 25_200, bucketS: 900, perHour: Array.from({ length: 40 }, () => 8) },
  arrivals: Array.from({ length: 10 }, (_, at) => 27_000 + at * 300),
  priorityArrivals: 1,
  served: [],
  noShows: 0,
  ...changed,
});

/** A counter at home in the first field, busy for two minutes with one of its citizens. */
export const counter = (changed: Partial<CounterSight> = {}): CounterSight => ({
  id: counterId("1"),
  home: [0],
  setTo: [0],
  turnsTo: null,
  state: "busy",
  since: MORNING_S - 120,
  serving: 0,
  setSince: -Infinity,
  pace: [1, 1, 1],
  shifts: [morningShift, afternoonShift],
  isPinned: false,
  proposed: null,
  returnsAtS: null,
  moves: 0,
  ...changed,
});

/** So many such counters. */
export const counters = (count: number, changed: Partial<CounterSight> = {}): readonly CounterSight[] =>
  Array.from({ length: count }, (_, at) => counter({ id: counterId(`${at + 1}`), ...changed }));

/** A centre with one field, two busy counters and nobody waiting. */
export const sight = (changed: Partial<Sight> = {}): Sight => ({
  now: MORNING_S,
  fields: [field()],
  counters: counters(2),
  rules: { setupS: 120, minDwellS: 600, maxInARow: 2, thenNormal: 1, noShowS: 60 },
  ...changed,
});

/** So many who joined one after the other, a minute apart, the last just now. */
export const waiting = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, at) => MORNING_S - (count - at) * 60);
