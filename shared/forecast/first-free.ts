import type { Random } from "#shared/kit/random.ts";

import { counterTimeToday } from "./counter-time.ts";
import { dutyEnd, onDuty } from "./duty.ts";
import { offUntil } from "./off-duty.ts";
import { remainingS, unfinished, type Unfinished } from "./remaining-time.ts";
import { noShowShare } from "./shares-today.ts";
import type { CounterSight, Sight } from "./sight.ts";

/** The first instant at which a counter may call somebody, in one possible future; Infinity when its day is over. */
export function firstFree(sight: Sight, counter: CounterSight): (random: Random) => number {
  const { now, rules } = sight;
  const turnS = counter.turnsTo === null ? 0 : rules.setupS;
  switch (counter.state) {
    case "off":
      return offUntil(now, counter);
    case "idle":
      return () => now + turnS;
    case "setting-up":
      return () => Math.max(now, counter.since + rules.setupS);
    case "busy": {
      const inHand = busyUntil(sight, counter);
      const duty = { shifts: counter.shifts, dutyEndS: dutyEnd(counter, now) };
      return (random) => onDuty(duty, inHand(random) + turnS);
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
