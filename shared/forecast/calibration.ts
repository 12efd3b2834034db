import type { FieldId } from "#shared/kit/ids.ts";

import type { PromisedWait } from "./promise.ts";

/** What the promises of a centre have taught: a correction for each field. A value; `learn` makes the next one. */
export interface Calibration {
  readonly corrections: ReadonlyMap<FieldId, Correction>;
}

/** How a field's computed wait is corrected before it is told. */
export interface Correction {
  /** How far P90 lies beyond the computed median: 1 as computed, less where promises were kept too often, at most 2. */
  readonly reach: number;
  /** How far P50 leans from the computed median towards the computed P90 (above 0) or P10 (below 0), at most ½. */
  readonly lean: number;
}

/** What became of a promise: called, or not (yet), after so many seconds. */
export interface Outcome {
  readonly waitedS: number;
  readonly isCalled: boolean;
}

/** A centre that has promised nothing yet: waits are told as computed. */
export const uncalibrated: Calibration = { corrections: new Map() };

/** A field's correction; none for a field that has not been promised anything. */
export const correctionOf = ({ corrections }: Calibration, fieldId: FieldId): Correction =>
  corrections.get(fieldId) ?? NO_CORRECTION;

/**
 * The calibration after one promise has come true or not. Tell it each promise once: when its citizen is called, or as
 * soon as its P90 has passed, whichever is first; who leaves before that teaches nothing and changes nothing.
 *
 * The reach is moved by a step × (0.9 − kept): the kept share is driven to nine in ten whatever the cause of the error
 * (adaptive conformal inference: Gibbs & Candès, NeurIPS 2021, formula 2), here in units of the computed spread. A certain
 * wait that comes true counts too, for the share is of all that a field is told. A promise behind many others moves it less:
 * all of theirs come true or false together, and long after they were told. The lean follows the median likewise.
 */
export function learn(calibration: Calibration, promise: PromisedWait, outcome: Outcome): Calibration {
  const isKept = outcome.waitedS <= promise.p90S + ROUNDING_S;
  if (isKept && !outcome.isCalled) return calibration;
  const { reach, lean } = correctionOf(calibration, promise.fieldId);
  const step = REACH_STEP / (1 + promise.ahead / TOGETHER);
  const corrections = new Map(calibration.corrections).set(promise.fieldId, {
    reach: between(LEAST_REACH, reach + step * (TARGET - (isKept ? 1 : 0)), MOST_REACH),
    lean: promise.isCertain ? lean : between(-MOST_LEAN, lean + LEAN_STEP * sideOf(promise, outcome), MOST_LEAN),
  });
  return { corrections };
}

/** The calibration with which the next day starts: half of what was learned, for a day's accident is not tomorrow's. */
export function overnight({ corrections }: Calibration): Calibration {
  const halved = [...corrections].map(
    ([fieldId, { reach, lean }]) => [fieldId, { reach: (1 + reach) / 2, lean: lean / 2 }] as const,
  );
  return { corrections: new Map(halved) };
}

const NO_CORRECTION: Correction = { reach: 1, lean: 0 };

const TARGET = 0.9;

const REACH_STEP = 0.4;
/** So many promises of one line, made one after the other, come true or false by the same hour's luck. */
const TOGETHER = 8;
const LEAST_REACH = 0.3;
const MOST_REACH = 2;

const LEAN_STEP = 0.005;
const MOST_LEAN = 0.5;

/** A promise is whole seconds: no one is late by less. */
const ROUNDING_S = 0.5;

const sideOf = ({ p50S }: PromisedWait, { waitedS }: Outcome): number => (waitedS > p50S ? 0.5 : -0.5);

const between = (least: number, value: number, most: number): number => Math.min(most, Math.max(least, value));
