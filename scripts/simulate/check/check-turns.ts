import type { Scenario } from "#shared/simulator/scenario.ts";

import { isDark } from "./clockwork.ts";
import type { CheckedMove } from "./result-schema.ts";
import { atText, violation } from "./violation.ts";
import type { Violation } from "./violation.ts";
import { isFreeAt } from "./work-of-counter.ts";
import type { CounterWork } from "./work-of-counter.ts";

/** Each turn starts from the counter's present field, is allowed, dwells, was decided and approved, and waits for nothing else. */
export const checkTurns = (scenario: Scenario, all: readonly CounterWork[]): readonly Violation[] =>
  all.flatMap((work) => checkTurnsOf(scenario, work));

function checkTurnsOf(scenario: Scenario, work: CounterWork): readonly Violation[] {
  const found: Violation[] = [];
  let field = work.plan.home;
  let mayTurnFrom = -Infinity;
  for (const { move, end } of work.spells) {
    if (move === null) continue;
    found.push(...checkFields(work, move, field), ...checkTimes(scenario, work, move, mayTurnFrom));
    field = move.to;
    mayTurnFrom = end + scenario.rules.minDwellS;
  }
  return found;
}

function checkFields({ plan }: CounterWork, { from, to, startedAt }: CheckedMove, field: string): readonly Violation[] {
  const turn = `Counter ${plan.id} turns from ${from} to ${to} at ${atText(startedAt)}`;
  const found: Violation[] = [];
  if (from !== field) found.push(violation("turn", `${turn}, but is set to ${field}.`));
  if (from === to) found.push(violation("turn", `${turn}, where it is already.`));
  if (!plan.skills.has(to)) found.push(violation("eligibility", `${turn}, which it may not serve.`));
  return found;
}

function checkTimes(
  scenario: Scenario,
  work: CounterWork,
  move: CheckedMove,
  mayTurnFrom: number,
): readonly Violation[] {
  const { decidedAt, startedAt, to } = move;
  const turn = `Counter ${work.plan.id} turns to ${to} at ${atText(startedAt)}`;
  const approvedFrom = decidedAt + leastDelay(scenario, work, move);
  const found: Violation[] = [];
  if (startedAt < mayTurnFrom) found.push(violation("turn", `${turn}, but has to dwell until ${atText(mayTurnFrom)}.`));
  if (startedAt < decidedAt) found.push(violation("turn", `${turn}, before that is decided at ${atText(decidedAt)}.`));
  else if (startedAt < approvedFrom)
    found.push(violation("turn", `${turn}, before any approval can come at ${atText(approvedFrom)}.`));
  const missed = approvedFrom > decidedAt ? undefined : firstChance(scenario, work, move, mayTurnFrom);
  if (missed !== undefined) found.push(violation("turn", `${turn}, although it could at ${atText(missed)}.`));
  return found;
}

function leastDelay({ rules: { approval } }: Scenario, { plan }: CounterWork, { to }: CheckedMove): number {
  const isFree = approval.mode === "auto" || (to === plan.home && !approval.returnNeedsApproval);
  return isFree ? 0 : Math.min(...approval.delaysS);
}

/** When a decided turn could have started before it did. */
function firstChance(
  { outages }: Scenario,
  work: CounterWork,
  { decidedAt, startedAt }: CheckedMove,
  mayTurnFrom: number,
): number | undefined {
  const from = Math.max(decidedAt, mayTurnFrom);
  const chances = [
    from,
    ...work.spells.map(({ end }) => end),
    ...work.duty.map(([start]) => start),
    ...outages.map(([, end]) => end),
  ];
  return chances
    .filter((t) => from <= t && t < startedAt)
    .toSorted((one, other) => one - other)
    .find((t) => isFreeAt(work, t) && !isDark(t, outages));
}
