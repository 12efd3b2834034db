import type { Knowledge } from "#shared/forecast/knowledge.ts";

import { dayMetrics } from "./day-metrics.ts";
import { dayPromises, type DayPromises } from "./day-promises.ts";
import type { DayPolicy } from "./day-policy.ts";
import type { DayResult } from "./day-result.ts";
import { arrive, changeDuty, complete, depart } from "./day-steps.ts";
import { stretch } from "./desk.ts";
import { answer, dispatch } from "./dispatch.ts";
import { scenarioKnowledge } from "./scenario-knowledge.ts";
import type { Scenario } from "./scenario.ts";
import { openStage, run, waitingIn } from "./stage.ts";
import type { Stage } from "./stage.ts";
import { ticketResults } from "./visits.ts";

const DAY_S = 86_400;

/** The trace does not end on its day: somebody is still served or on duty at midnight, when a centre's day is over. */
export class PastMidnight extends Error {
  override readonly name = "PastMidnight";
}

/** How a day is run. */
export interface DayOptions {
  /** Who moves counters; null: nobody, the static day. */
  readonly policy: DayPolicy | null;
  /** What newcomers are promised; as the kiosk does unless another is given. */
  readonly promises?: DayPromises;
  /** Whether each move is told with the figures that speak for it: some milliseconds a move. */
  readonly explains?: boolean;
  /** What is known before the day, from `SCENARIO_MIDNIGHT` on; the scenario's own fields and forecast unless given. */
  readonly knowledge?: Knowledge;
}

/**
 * One day in virtual time through the real rules: the same scenario and policy give the same day, ticket by ticket. The
 * order of what happens within one second is that of the scenario format: outages, completions, duty, answers, departures,
 * arrivals, wake-ups, then one dispatch.
 * @throws PastMidnight when something would still happen on the next day.
 */
export function simulateDay(scenario: Scenario, options: DayOptions): DayResult {
  const { policy, explains = false } = options;
  const promises = options.promises ?? dayPromises(lastShiftEnd(scenario));
  const knowledge = options.knowledge ?? scenarioKnowledge(scenario);
  const stage = openStage(scenario, { promises, explains, knowledge });
  const coming = comingEdges(scenario);
  run(stage, { type: "OpenDay" }, 0);
  let arrived = 0;
  let t = nextInstant(stage, { coming, arrived, after: -1, policy });
  while (t < Infinity) {
    if (t >= DAY_S) throw new PastMidnight(scenario.name);
    darken(stage, t);
    complete(stage, t);
    changeDuty(stage, t);
    if (policy !== null) answer(stage, t, policy);
    depart(stage, t);
    for (let next = scenario.arrivals[arrived]; next?.t === t; next = scenario.arrivals[arrived]) {
      arrive(stage, next, t);
      arrived += 1;
    }
    depart(stage, t);
    dispatch(stage, t, policy);
    const after = nextInstant(stage, { coming, arrived, after: t, policy });
    if (after < Infinity) stage.idleEligibleS += idleWhileWaiting(stage) * (after - t);
    t = after;
  }
  const tickets = ticketResults(stage.visits, lastShiftEnd(scenario));
  const { moves } = stage;
  return {
    scenario: scenario.name,
    seed: scenario.seed,
    metrics: dayMetrics(scenario, { tickets, moves, idleEligibleS: stage.idleEligibleS }),
    tickets,
    moves,
  };
}

/** The instants that are known beforehand: shifts and outages, in order. */
function comingEdges({ counters, outages }: Scenario): readonly number[] {
  const duty = counters.flatMap(({ actual }) => actual.flatMap(({ startS, endS, drainS }) => [startS, endS + drainS]));
  return [...new Set([...duty, ...outages.flat()])].toSorted((one, other) => one - other);
}

interface Ahead {
  readonly coming: readonly number[];
  readonly arrived: number;
  readonly after: number;
  readonly policy: DayPolicy | null;
}

/** The next second in which anything can happen; Infinity when nothing is left. */
function nextInstant(stage: Stage, { coming, arrived, after, policy }: Ahead): number {
  let next = coming.find((edge) => edge > after) ?? Infinity;
  next = Math.min(next, stage.scenario.arrivals[arrived]?.t ?? Infinity);
  if (!stage.isDark) next = Math.min(next, stage.approvals.next);
  for (const t of stage.leaveAt.values()) next = Math.min(next, t);
  for (const { until } of stage.desks) next = Math.min(next, until);
  return next === Infinity || policy === null ? next : Math.min(next, wakeUp(stage, policy, after));
}

/** A policy wakes at multiples of its tick, and when a counter may be moved again. */
function wakeUp({ desks, scenario }: Stage, { tickS }: DayPolicy, after: number): number {
  let next = tickS > 0 ? (Math.floor(after / tickS) + 1) * tickS : Infinity;
  for (const { fieldSince } of desks) {
    const end = fieldSince + scenario.rules.minDwellS;
    if (end > after) next = Math.min(next, end);
  }
  return next;
}

function darken(stage: Stage, t: number): void {
  for (const [from, to] of stage.scenario.outages) {
    if (t === to) stage.isDark = false;
    if (t !== from) continue;
    stage.isDark = true;
    for (const desk of stage.desks) stretch(desk, from, to);
  }
}

function idleWhileWaiting(stage: Stage): number {
  const waiting = stage.scenario.fields.filter(({ id }) => waitingIn(stage, id) > 0);
  if (waiting.length === 0) return 0;
  return stage.desks.filter(({ phase, plan }) => phase === "idle" && waiting.some(({ id }) => plan.skills.has(id)))
    .length;
}

const lastShiftEnd = ({ counters }: Scenario): number =>
  Math.max(0, ...counters.flatMap(({ actual }) => actual.map(({ endS, drainS }) => endS + drainS)));
