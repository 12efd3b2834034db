import { deskMoves, type DeskMove, type WorstWait } from "#shared/balancing/desk-moves.ts";
import type { WantedMove } from "#shared/balancing/move.ts";
import type { WaitEstimate } from "#shared/domain/move.ts";
import { outlook } from "#shared/forecast/outlook.ts";
import type { Sight } from "#shared/forecast/sight.ts";
import type { Day } from "#shared/kit/time.ts";

import type { PlanAnswer, PlannedDesk, PlannedMove, Planner, PlanQuestion } from "./planner.ts";
import type { Policy } from "#shared/balancing/policy.ts";
import type { PolicyMaker } from "./policy.ts";
import { untilOfMove } from "./until-of-move.ts";
import { whyOfMove } from "#shared/balancing/why-of-move.ts";

/** A planner in the same process: it answers at once, and whoever asks waits. */
export function policyPlanner(makePolicy: PolicyMaker, elapsedMs: () => number): Planner {
  const answer = answerer(makePolicy, elapsedMs);
  return {
    plan: async (question) => answer(question),
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}

interface Memory {
  readonly day: Day;
  readonly policy: Policy;
  desksLookedAtS: number;
}

/** Answers questions, remembering within each day. */
export function answerer(makePolicy: PolicyMaker, elapsedMs: () => number): (question: PlanQuestion) => PlanAnswer {
  let memory: Memory | null = null;
  return ({ day, profile, sight, limits, pending }) => {
    const startedMs = elapsedMs();
    if (memory?.day !== day) memory = { day, policy: makePolicy(profile), desksLookedAtS: -Infinity };
    const { policy } = memory;
    const fresh = policy.plan(sight, limits);
    const others = pending.filter(({ counter }) => !fresh.some((move) => move.counter === counter));
    const still = others.filter((move) => policy.stillWants(move));
    const held = still.filter(({ isProposed }) => !isProposed);
    return {
      wanted: told(sight, [...fresh, ...held]),
      dropped: others.filter((move) => !still.includes(move)),
      desks: lookAtDesks(memory, sight),
      tookMs: elapsedMs() - startedMs,
    };
  };
}

function told(sight: Sight, wishes: readonly WantedMove[]): readonly PlannedMove[] {
  if (wishes.length === 0) return [];
  const before = outlook(sight);
  return wishes.map((wish) => {
    const move = { ...wish, untilS: untilOfMove(sight, wish, before) };
    return { ...move, why: whyOfMove(sight, move, before) };
  });
}

const DESKS_EVERY_S = 60;

function lookAtDesks(memory: Memory, sight: Sight): readonly PlannedDesk[] | null {
  if (Math.abs(sight.now - memory.desksLookedAtS) < DESKS_EVERY_S) return null;
  memory.desksLookedAtS = sight.now;
  return deskMoves(sight).map((move) => plannedDesk(sight, move));
}

function plannedDesk({ fields }: Sight, { counter, kind, field, before, after }: DeskMove): PlannedDesk {
  const about = fields[field];
  if (about === undefined) throw new RangeError(`the sight has no field ${field}`);
  const waiting = about.priority.length + about.normal.length;
  const helped = { fieldId: about.id, waiting, before: inMinutes(before), after: inMinutes(after) };
  return { counter, kind, why: { helped, donor: null } };
}

const MINUTE_S = 60;
/** Where nobody would be called any more, nobody waits for ever either. */
const LONGEST_TOLD_S = 4 * 3600;

const inMinutes = ({ p50S, p90S }: WorstWait): WaitEstimate => ({
  p50: Math.round(Math.min(p50S, LONGEST_TOLD_S) / MINUTE_S),
  p90: Math.round(Math.min(p90S, LONGEST_TOLD_S) / MINUTE_S),
});
