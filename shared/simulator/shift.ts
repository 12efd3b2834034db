import type { Centre } from "#shared/domain/centre.ts";
import type { ClerkId, CounterId } from "#shared/kit/ids.ts";
import { pickWeighted, randomBetween, type Random } from "#shared/kit/random.ts";
import { MINUTE_MS } from "#shared/kit/time.ts";

/** A time away from the counter. */
export interface Rest {
  readonly fromMs: number;
  readonly forMs: number;
}

/** One clerk's day at one counter; times in milliseconds after the centre's midnight. */
export interface Shift {
  readonly clerkId: ClerkId;
  readonly counterId: CounterId;
  /** Signs in, and opens the counter at `opensMs`. */
  readonly arrivesMs: number;
  readonly opensMs: number;
  /** Due from then on: a clerk finishes whom they have first. */
  readonly rests: readonly Rest[];
  /** Goes home once nobody waits. */
  readonly leavesMs: number;
}

const at = (hour: number, minute = 0): number => (hour * 60 + minute) * MINUTE_MS;

const OPENING_MS = at(7, 30);
const CLOSING_MS = at(17);
const BREAK_MS = 10 * MINUTE_MS;
const LUNCH_MS = 60 * MINUTE_MS;

/** Who sits where, and when: lunch in two halves between 11:30 and 13:30, two breaks, and one clerk who comes late. */
export function drawShifts(centre: Centre, random: Random): readonly Shift[] {
  const seats = seatsOf(centre);
  const late = pickWeighted(random, seats, () => 1);
  return seats.map((seat, index) => {
    const lateMs = seat === late ? Math.round(randomBetween(random, 20, 45)) * MINUTE_MS : 0;
    // Neighbours, who mostly share a field, eat one after the other.
    const lunch = { fromMs: index % 2 === 0 ? at(11, 30) : at(12, 30), forMs: LUNCH_MS };
    const minutes = (from: number, to: number): number => Math.round(randomBetween(random, from, to)) * MINUTE_MS;
    return {
      ...seat,
      arrivesMs: OPENING_MS - minutes(2, 15) + lateMs,
      opensMs: OPENING_MS + lateMs,
      rests: [
        { fromMs: at(9) + minutes(0, 90), forMs: BREAK_MS },
        lunch,
        { fromMs: at(14, 30) + minutes(0, 90), forMs: BREAK_MS },
      ],
      leavesMs: CLOSING_MS,
    };
  });
}

/** Each counter with the first clerk, in the centre file's order, who may serve its home and has no seat yet. */
function seatsOf({ counters, clerks }: Centre): readonly Pick<Shift, "clerkId" | "counterId">[] {
  const seated = new Set<ClerkId>();
  return counters.flatMap(({ id: counterId, home }) => {
    const clerk = clerks.find(({ id, skills }) => !seated.has(id) && home.some((field) => skills.has(field)));
    if (clerk === undefined) return [];
    seated.add(clerk.id);
    return [{ clerkId: clerk.id, counterId }];
  });
}
