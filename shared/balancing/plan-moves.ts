import { expectedArrivals } from "#shared/forecast/arrival-rates.ts";
import type { CounterSight, Sight } from "#shared/forecast/sight.ts";
import { seededRandom } from "#shared/kit/random.ts";
import { drawFutures } from "./futures.ts";
import type { WantedMove } from "./move.ts";
import { optionsFor, type Option } from "./option.ts";
import { isSpent, lendsInBudget } from "./move-budget.ts";
import { maySpare, NO_LIMITS, type PlanLimits } from "./plan-limits.ts";
import { answerDelayS, answersSeen, type PlanMemory } from "./plan-memory.ts";
import { homeOf, isHome, postingNow, type Postings } from "./posting.ts";
import type { Profile } from "./profile.ts";
import { sceneOf, withPosting, type Scene } from "./scene.ts";
import { weigh, type Weighed } from "./weigh.ts";

/** How the policy goes to work. */
export interface PlanSettings {
  readonly profile: Profile;
  /**
   * Whether busy counters are told ahead to turn after the citizen in hand. Where the policy is asked in the very moment
   * that a counter is free, waiting for that moment knows more; where it is not, or a person must agree first, it must.
   */
  readonly tellsAhead: boolean;
}

/** The moves wanted now, and what to remember for the next look. */
export interface Plan {
  readonly moves: readonly WantedMove[];
  readonly memory: PlanMemory;
}

/**
 * Looks at a centre and says which counters should go elsewhere or home. It draws some dozen futures of the next two hours,
 * plays each line through them as things are, then asks of every counter that may move what else it could do – one lend
 * or return, of several lengths – and takes what spares most weighted waiting for its price, until nothing does.
 * What it wants to happen later it keeps in mind and thinks over again. It thinks every 20 seconds and when a counter is
 * free; other looks cost nothing. No lend takes more than the limits and the profile's budgets leave, so that what is chosen is the
 * best of what is allowed; the moves come in the order of their worth. The same arguments give the same plan.
 */
export function planMoves(
  sight: Sight,
  memory: PlanMemory,
  settings: PlanSettings & { readonly limits?: PlanLimits },
): Plan {
  const answers = answersSeen(memory.answers, sight);
  const longWaits = memory.longWaits + newLongWaits(sight, memory.lookedAtS, settings.profile.provenS);
  const noted = { ...memory, answers, longWaits, lookedAtS: sight.now };
  const tellsAhead = settings.tellsAhead || answers !== null;
  if (!isWorthAThought(sight, memory, tellsAhead)) return { moves: [], memory: noted };
  const thoughts = memory.thoughts + 1;
  const random = seededRandom(Math.imul(memory.seed + 1, 0x9e3779b1) ^ Math.imul(thoughts, 0x85ebca6b));
  const futures = drawFutures(sight, tellsAhead ? FUTURES.ahead : FUTURES.atTheMoment, sight.now + LATER_S, random);
  const meant = sight.counters.map((each, index) => postingNow(each, memory.postings[index] ?? null, sight.now));
  const before = sceneOf(sight, futures, sight.now + SOON_S, meant);
  const delayS = answerDelayS(answers);
  const { unproven, provenBy } = settings.profile;
  const lendsProven = longWaits >= provenBy ? Infinity : unproven - memory.lends;
  const lendsLeft = Math.min(lendsProven, lendsInBudget(sight, settings.profile));
  const thought = think(before, { limits: NO_LIMITS, ...settings, tellsAhead, delayS, lendsLeft });
  return {
    moves: thought.moves,
    memory: {
      ...noted,
      thoughts,
      thoughtAtS: sight.now,
      postings: thought.postings,
      lends: memory.lends + thought.lends,
    },
  };
}

/** Whether a move that was proposed is still meant. */
export function isStillMeant({ postings }: PlanMemory, { counter, field }: WantedMove): boolean {
  const posting = postings[counter] ?? null;
  return field === null || posting?.field === field;
}

function isWorthAThought({ now, fields, counters, rules }: Sight, memory: PlanMemory, tellsAhead: boolean): boolean {
  if (fields.every(({ priority, normal }) => priority.length + normal.length === 0)) return false;
  const justFreed = counters.some(({ state, since }) => state === "idle" && since > memory.thoughtAtS);
  if (!justFreed && now < memory.thoughtAtS + EVERY_S) return false;
  return tellsAhead || counters.some(({ state, setSince }) => state === "idle" && now >= setSince + rules.minDwellS);
}

interface Manner extends PlanSettings {
  readonly delayS: number;
  /** Lends that may still be made. */
  readonly lendsLeft: number;
  readonly limits: PlanLimits;
}

interface Thought {
  readonly moves: readonly WantedMove[];
  readonly postings: Postings;
  /** Lends among the moves. */
  readonly lends: number;
}

/** Takes the best option again and again, and says what of it is to happen now. */
function think(before: Scene, manner: Manner): Thought {
  const { sight } = before;
  const chosen = new Map<number, Option>();
  let scene = before;
  for (let round = 0; round < MOST_AT_ONCE; round += 1) {
    const lendsLeft = manner.lendsLeft - lendsIn(chosen);
    const best = bestOption(scene, { ...manner, lendsLeft }, (counter) => !chosen.has(counter));
    if (best === null) break;
    chosen.set(best.counter, best);
    scene = withPosting(scene, best.counter, best.posting);
  }
  const starts = (counter: CounterSight, index: number): boolean => {
    const posting = scene.postings[index] ?? null;
    if (posting === null || counter.turnsTo !== null || counter.proposed === posting.field) return false;
    if (counter.setTo.includes(posting.field) || !(manner.tellsAhead || counter.state === "idle")) return false;
    return chosen.has(index) ? posting.leavesS <= sight.now + manner.delayS : posting.leavesS <= sight.now;
  };
  const inOrder = new Set([...chosen.keys(), ...sight.counters.keys()]);
  const moves = [...inOrder].flatMap((index) => {
    const counter = sight.counters[index];
    return counter !== undefined && starts(counter, index) ? moveOf(scene, index) : [];
  });
  const cancels = [...chosen.values()].flatMap(({ counter, posting }) =>
    posting === null && sight.counters[counter]?.turnsTo !== null ? { counter, field: null } : [],
  );
  const lends = moves.filter(({ field }) => field !== null).length;
  return {
    moves: [...moves, ...cancels],
    postings: sight.counters.map((counter, index) =>
      isHome(counter) &&
      counter.turnsTo === null &&
      counter.proposed === null &&
      !moves.some((m) => m.counter === index)
        ? null
        : (scene.postings[index] ?? null),
    ),
    lends,
  };
}

const lendsIn = (chosen: ReadonlyMap<number, Option>): number =>
  [...chosen.values()].filter(({ lends }) => lends > 0).length;

function moveOf({ sight, postings }: Scene, counter: number): WantedMove {
  const at = sight.counters[counter];
  const field = postings[counter]?.field ?? null;
  if (at === undefined || field === homeOf(at)) return { counter, field: null };
  const homeS = postings[counter]?.homeS ?? Infinity;
  return { counter, field, untilS: homeS === Infinity ? null : homeS };
}

/** The option worth most; of counters that may turn now, or of all where they are told ahead. */
function bestOption(scene: Scene, manner: Manner, isOpen: (counter: number) => boolean): Option | null {
  const { sight } = scene;
  const lendPrice = manner.profile.lendPrice * citizensADay(sight);
  const needsHelp = (field: number): boolean => manner.lendsLeft > 0 && meanOf(scene.lines[field]?.soon) > lendPrice;
  const atS = sight.now + manner.delayS;
  const mayLend = (counter: number): boolean => {
    const at = sight.counters[counter];
    return at !== undefined && !isSpent(at, manner.profile) && maySpare(scene, counter, { ...manner.limits, atS });
  };
  const rules = { sight, delayS: manner.delayS, needsHelp, mayLend };
  const bestOf = (counters: readonly number[], so: Weighed | null): Weighed | null => {
    let best = so;
    for (const counter of counters) {
      for (const option of optionsFor(rules, counter, scene.postings[counter] ?? null)) {
        const weighed = weigh(scene, option, { profile: manner.profile, lendPrice });
        if (weighed !== null && weighed.score < (best?.score ?? 0)) best = weighed;
      }
    }
    return best;
  };
  const open = sight.counters.map((_, index) => index).filter(isOpen);
  const [free, others] = [open.filter((each) => isIdle(sight, each)), open.filter((each) => !isIdle(sight, each))];
  if (manner.tellsAhead) return bestOf(open, null)?.option ?? null;
  const best = bestOf(free, null);
  return best === null ? null : (bestOf(others, best)?.option ?? null);
}

const isIdle = ({ counters }: Sight, counter: number): boolean => counters[counter]?.state === "idle";

/** How many of those who wait have passed so long a wait since the last look. */
function newLongWaits({ now, fields }: Sight, lookedAtS: number, longS: number): number {
  const hasPassed = (joined: number): boolean => joined + longS <= now && joined + longS > lookedAtS;
  return fields.reduce(
    (passed, { priority, normal }) => passed + priority.filter(hasPassed).length + normal.filter(hasPassed).length,
    0,
  );
}

const citizensADay = ({ fields }: Sight): number =>
  fields.reduce((sum, { expected }) => sum + expectedArrivals(expected, -Infinity, Infinity), 0);

function meanOf(values: Float64Array | undefined): number {
  let sum = 0;
  for (const value of values ?? []) sum += value;
  return values === undefined ? 0 : sum / values.length;
}

const EVERY_S = 20;
/** Where every counter is thought of at every look, fewer must do. */
const FUTURES = { atTheMoment: 40, ahead: 24 };
/** How far what is spared counts, and how far what is lost does. */
const SOON_S = 2700;
const LATER_S = 7200;
/** Moves that are decided in one look; the next look is near. */
const MOST_AT_ONCE = 3;
