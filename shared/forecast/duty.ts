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

/** Until when a counter calls without another look at its plan: to the end of its shift, or as long as its clerk stays on beyond it. */
export function dutyEnd(counter: Pick<CounterSight, "shifts" | "state" | "since">, nowS: number): number {
  const shift = shiftFrom(counter.shifts, nowS);
  if (shift !== null && shift.startS <= nowS) return shift.endS + shift.drainS;
  return isStaying(counter) ? nowS + STAYS_ON_S : nowS;
}

/** What a counter's plan leaves to it in one possible future. */
export interface Duty {
  readonly shifts: readonly Shift[];
  /** Of `dutyEnd`, at the instant that the future begins. */
  readonly dutyEndS: number;
}

/** The first instant from `atS` on at which a counter may call; Infinity when its day is over. */
export const onDuty = (duty: Duty, atS: number): number => (atS < duty.dutyEndS ? atS : dutyFrom(duty, atS));

/** Open beyond its plan, or at work for somebody it called then: the clerk stays until the line is done, though not for ever. */
function isStaying(counter: Pick<CounterSight, "shifts" | "state" | "since">): boolean {
  if (counter.state === "busy") return dutyFrom(counter, counter.since) > counter.since;
  return counter.state !== "off";
}

const STAYS_ON_S = 1800;
