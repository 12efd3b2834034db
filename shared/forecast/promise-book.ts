import { learn, type Calibration } from "./calibration.ts";
import type { PromisedWait } from "./promise.ts";

/** A promise that was told and has not come true or false yet. */
interface Told {
  readonly promise: PromisedWait;
  readonly toldAtS: number;
}

/** Keeps account of the promises of a day, each told to the calibration once. Instants are seconds on one clock. */
export interface PromiseBook<Key> {
  /** The calibration after all that has become of the promises until now. */
  calibration(): Calibration;
  /** Someone was promised a wait; a second promise to them does not replace the first. */
  told(key: Key, promise: PromisedWait, nowS: number): void;
  /** They are called. */
  called(key: Key, nowS: number): void;
  /** They left, or were sent elsewhere: the promise teaches nothing any more. */
  left(key: Key): void;
  /** Counts the promises that have been broken by now although their citizens still wait; before each new promise. */
  checkOverdue(nowS: number): void;
}

/** A book that starts from what was learned before. `Key` names a ticket's step. */
export function promiseBook<Key>(learned: Calibration): PromiseBook<Key> {
  const open = new Map<Key, Told>();
  let calibration = learned;
  const settle = (key: Key, { promise, toldAtS }: Told, nowS: number, isCalled: boolean): void => {
    open.delete(key);
    calibration = learn(calibration, promise, { waitedS: nowS - toldAtS, isCalled });
  };
  return {
    calibration: () => calibration,
    told(key, promise, nowS) {
      if (!open.has(key)) open.set(key, { promise, toldAtS: nowS });
    },
    called(key, nowS) {
      const told = open.get(key);
      if (told !== undefined) settle(key, told, nowS, true);
    },
    left(key) {
      open.delete(key);
    },
    checkOverdue(nowS) {
      for (const [key, told] of open) {
        if (nowS - told.toldAtS > told.promise.p90S + OVERDUE_AFTER_S) settle(key, told, nowS, false);
      }
    },
  };
}

/** A call in the second of the promise's end still keeps it. */
const OVERDUE_AFTER_S = 1;
