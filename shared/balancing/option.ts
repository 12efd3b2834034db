import { dutyFrom } from "#shared/forecast/duty.ts";
import type { CounterSight, Sight } from "#shared/forecast/sight.ts";
import { homeOf, isHome, type Posting } from "./posting.ts";

/** Something else that a counter could do. */
export interface Option {
  readonly counter: number;
  readonly posting: Posting | null;
  /** Lends that it takes: 1 for going out, a half for going on elsewhere, 0 for staying or going home, half of one given back for calling one off. */
  readonly lends: number;
}

/** What options are made by. */
export interface OptionRules {
  readonly sight: Sight;
  /** Seconds until a lend that is decided now may begin. */
  readonly delayS: number;
  /** Whether a field's line is long enough that another counter could be worth it. */
  readonly needsHelp: (field: number) => boolean;
  /** Whether limits and budgets allow that a counter is lent. */
  readonly mayLend: (counter: number) => boolean;
}

/** Everything that a counter could do instead of what it is posted to. None while it may not be moved. */
export function optionsFor(rules: OptionRules, counter: number, posted: Posting | null): readonly Option[] {
  const { sight } = rules;
  const at = sight.counters[counter];
  if (at === undefined || !mayMove(at, sight)) return [];
  if (at.proposed !== null || at.turnsTo !== null)
    return posted === null || !isHome(at) ? [] : [{ counter, posting: null, lends: -0.5 }];
  const away = lendsOf(rules, counter, at);
  return isHome(at) ? away : [...staysAndReturns(counter, at, sight.now), ...away];
}

function lendsOf(rules: OptionRules, counter: number, at: CounterSight): readonly Option[] {
  if (!rules.mayLend(counter)) return [];
  return rules.sight.fields.flatMap((_, field) =>
    field !== homeOf(at) && mayServe(at, field) && rules.needsHelp(field) ? lendsTo(rules, counter, field) : [],
  );
}

const mayServe = (at: CounterSight, field: number): boolean =>
  !at.setTo.includes(field) && (at.pace[field] ?? null) !== null;

function mayMove(at: CounterSight, { now, rules }: Sight): boolean {
  if (at.isPinned || at.home.length === 0 || at.state === "setting-up") return false;
  const settledS = at.setSince + rules.minDwellS;
  return at.state === "busy" ? settledS <= now + SOON_S : settledS <= now && dutyFrom(at, now) <= now + SOON_S;
}

function lendsTo({ sight, delayS }: OptionRules, counter: number, field: number): readonly Option[] {
  const at = sight.counters[counter];
  const lends = at !== undefined && isHome(at) ? 1 : 0.5;
  const leavesS = sight.now + delayS;
  return LENDS_S.map((lastsS) => ({ counter, posting: { leavesS, field, homeS: leavesS + lastsS }, lends }));
}

const staysAndReturns = (counter: number, at: CounterSight, now: number): readonly Option[] =>
  [...RETURNS_S, Infinity].map((inS) => {
    return { counter, posting: { leavesS: now + inS, field: homeOf(at), homeS: Infinity }, lends: 0 };
  });

/** The lengths of a lend that are looked at; it is looked at again as it goes. */
const LENDS_S = [1200, 2400, 3600, 5400, 9000];
const RETURNS_S = [0, 900, 1800, 3600];
const SOON_S = 120;
