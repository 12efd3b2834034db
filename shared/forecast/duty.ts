import type { CounterSight, Shift } from "./sight.ts";

/** The shift in which a counter may call at an instant, or else its next one; null when it has none left today. */
export function shiftFrom(shifts: readonly Shift[], atS: number): Shift | null {
  for (const shift of shifts) if (atS < shift.endS + shift.drainS) return shift;
  return null;
}

/** The first instant from `atS` on at which a counter may call by its plan; Infinity when its day is over. */
export function dutyFrom({ shifts }: Pick<CounterSight, "shifts">, atS: number): number {
  const shift = shiftFrom(shifts, atS);
  return shift === null ? Infinity : Math.max(atS, shift.startS);
}

/** Whether a counter is missing: off although its plan has it on duty. */
export function isMissing(counter: CounterSight, atS: number): boolean {
  return counter.state === "off" && dutyFrom(counter, atS) === atS;
}
