import type { Random } from "#shared/kit/random.ts";

import { counterTimeToday } from "./counter-time.ts";
import { dutyFrom, isMissing } from "./duty.ts";
import { missingUntil } from "./missing-clerk.ts";
import { remainingS, unfinished, type Unfinished } from "./remaining-time.ts";
import { noShowShare } from "./shares-today.ts";
import type { CounterSight, Sight } from "./sight.ts";

/** The first instant at which a counter may call somebody, in one possible future; Infinity when its day is over. */
export function firstFree(sight: Sight, counter: CounterSight): (random: Random) => number {
  const { now, rules } = sight;
  const turnS = counter.turnsTo === null ? 0 : rules.setupS;
  switch (counter.state) {
    case "off":
      return isMissing(counter, now) ? missingUntil(now, counter) : () => dutyFrom(counter, now);
    case "idle":
      return () => now + turnS;
    case "setting-up":
      return () => Math.max(now, counter.since + rules.setupS);
    case "busy": {
      const inHand = busyUntil(sight, counter);
      return (random) => dutyFrom(counter, inHand(random) + turnS);
    }
  }
}

function busyUntil({ now, fields, rules }: Sight, counter: CounterSight): (random: Random) => number {
  const field = counter.serving === null ? undefined : fields[counter.serving];
  if (field === undefined) return () => now;
  const pace = (counter.pace[counter.serving ?? -1] ?? 1) * (counter.work ?? 1);
  const elapsedS = Math.max(0, now - counter.since);
  const service: Unfinished = unfinished(counterTimeToday(field), pace, elapsedS);
  const absent = elapsedS < rules.noShowS ? noShowShare(field) : 0;
  return (random) => {
    const drawn = random.next() - absent;
    return drawn < 0 ? now + rules.noShowS - elapsedS : now + remainingS(service, drawn / (1 - absent));
  };
}

/**
 * When a lent counter serves its home again: some minutes after its dwell, or hours where it has been forgotten, and the
 * more likely that the longer it has been away (Bayes' rule; an estimate, as no history of moves is kept yet).
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

const HELPING_S = 600;
const FORGOTTEN_SHARE = 0.0003;
const FORGOTTEN_S = 7200;
