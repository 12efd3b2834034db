import type { Random } from "#shared/kit/random.ts";

import { counterTimeToday } from "./counter-time.ts";
import { dutyFrom } from "./duty.ts";
import { normalQuantile } from "./normal-distribution.ts";
import type { CounterSight, Sight } from "./sight.ts";

/**
 * When a lent counter of which nobody has said when it returns serves its home again: some minutes after its dwell, or
 * hours where it has been forgotten, and the more likely that the longer it has been away (Bayes' rule; an estimate, as no
 * history of moves is kept yet).
 */
export function comesHome(
  { now, rules }: Sight,
  counter: CounterSight,
  freeHere: (random: Random) => number,
): (random: Random) => number {
  const awayS = counter.turnsTo === null ? now - Math.max(0, counter.setSince) : 0;
  const isHelping = (1 - FORGOTTEN_SHARE) * Math.exp(-awayS / HELPING_S);
  const forgotten = FORGOTTEN_SHARE / (FORGOTTEN_SHARE + isHelping);
  return (random) => {
    const freeS = freeHere(random);
    const settledS = (counter.turnsTo === null ? counter.setSince : freeS) + rules.minDwellS;
    const meanLeftS = random.next() < forgotten ? FORGOTTEN_S : HELPING_S;
    const leavesS = Math.max(now, settledS) - meanLeftS * Math.log(1 - random.next());
    return dutyFrom(counter, Math.max(freeS, leavesS) + rules.setupS);
  };
}

/**
 * When a counter that helps another line until `atS` is done there: at that time, or once the citizen in hand by then is
 * finished. What is left of a service that is under way at an instant is an even share of one that is the likelier to be
 * met the longer it is (inspection paradox: Cox, Renewal Theory, 1962, 5.4): of a log-normal one with its median times
 * exp(spread²).
 */
export function doneElsewhere(
  { now, fields }: Sight,
  { setTo, turnsTo, pace }: CounterSight,
  atS: number,
): (random: Random) => number {
  const [index = -1] = turnsTo ?? setTo;
  const field = fields[index];
  if (field === undefined || atS === Infinity) return () => atS;
  const endS = Math.max(now, atS);
  const { medianS, spread } = counterTimeToday(field);
  const metS = medianS * (pace[index] ?? 1) * Math.exp(spread ** 2);
  const busyShare = field.priority.length + field.normal.length > 0 ? BUSY_SHARE : BUSY_SHARE / 2;
  return (random) =>
    random.next() < busyShare ? endS + random.next() * metS * Math.exp(spread * normalQuantile(random.next())) : endS;
}

/**
 * When a counter that helps this line until `atS` leaves it: mostly not while somebody waits whom it was called for, as its
 * lend is prolonged or another comes in its place (an estimate: with three in five, promises under the program's own moves
 * err the least and are kept as often as they should be).
 */
export const stopsHelping =
  (atS: number): ((random: Random) => number) =>
  (random) =>
    atS < Infinity && random.next() < PROLONGED_SHARE ? Infinity : atS;

const HELPING_S = 600;
const FORGOTTEN_SHARE = 0.0003;
const FORGOTTEN_S = 7200;

/** Lent counters that have somebody in hand, where people wait (estimates). */
const BUSY_SHARE = 0.6;
const PROLONGED_SHARE = 0.6;
