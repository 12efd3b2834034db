import type { ScenarioCounter } from "./scenario.ts";

/** A counter and its clerk as they really are in a simulated day; seconds since midnight. */
export interface Desk {
  readonly plan: ScenarioCounter;
  /** The place in the scenario's counters. */
  readonly index: number;
  phase: "off" | "idle" | "busy" | "setting-up";
  /** When the phase began. */
  since: number;
  /** When a service or set-up ends; Infinity otherwise. */
  until: number;
  /** The field whose forms lie on the desk. */
  field: string;
  /** When it began with that field; -Infinity from the start of the day. */
  fieldSince: number;
  /** Seen today already: it has signed in. */
  hasSignedIn: boolean;
}

/** A desk before its day, set to its home. */
export const restingDesk = (plan: ScenarioCounter, index: number): Desk => ({
  plan,
  index,
  phase: "off",
  since: -Infinity,
  until: Infinity,
  field: plan.home,
  fieldSince: -Infinity,
  hasSignedIn: false,
});

/** Whether a shift has it on duty: `start ≤ t < end + drain`. */
export const isOnDuty = ({ plan }: Desk, t: number): boolean =>
  plan.actual.some(({ startS, endS, drainS }) => startS <= t && t < endS + drainS);

/** Begins a phase. */
export function enter(desk: Desk, phase: Desk["phase"], { at, until }: { at: number; until: number }): void {
  Object.assign(desk, { phase, since: at, until });
}

/** Stretches what is under way at the start of an outage `[from, to)`. */
export function stretch(desk: Desk, from: number, to: number): void {
  if (desk.until !== Infinity && desk.until > from) desk.until += to - from;
}

/** Seconds at the counter: the citizen's service at this clerk's pace; at least one. */
export function serviceSeconds(desk: Desk, field: string, specialistS: number): number {
  return Math.max(1, Math.floor(specialistS * (desk.plan.skills.get(field) ?? 1) + 0.5));
}
