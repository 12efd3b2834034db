import type { WantedMove } from "#shared/balancing/move.ts";
import { whyOfMove } from "#shared/balancing/why-of-move.ts";
import type { QueueCommand } from "#shared/domain/command.ts";
import type { MoveWhy } from "#shared/domain/move.ts";
import { outlook } from "#shared/forecast/outlook.ts";
import { counterId, fieldId } from "#shared/kit/ids.ts";
import { later } from "#shared/kit/time.ts";
import type { DayPolicy } from "./day-policy.ts";
import { enter, serviceSeconds } from "./desk.ts";
import type { Desk } from "./desk.ts";
import type { Decided } from "./requests.ts";
import { SCENARIO_MIDNIGHT } from "./scenario-knowledge.ts";
import { run, sightAt, waitingIn } from "./stage.ts";
import type { HeldOrder, Stage } from "./stage.ts";

/** Carries out what the second asks for: pending turns, the policy, its turns, and the calls of idle counters. */
export function dispatch(stage: Stage, t: number, policy: DayPolicy | null): void {
  if (stage.isDark) return;
  if (policy !== null) {
    turnPending(stage, t);
    for (const move of policy.plan(sightAt(stage, t))) request(stage, move, t);
    turnPending(stage, t);
  }
  for (const { id } of stage.scenario.fields) callIn(stage, id, t);
}

/** Carries out the proposals that the director has approved and the policy still wants; without power they wait for it. */
export function answer(stage: Stage, t: number, policy: DayPolicy): void {
  if (stage.isDark) return;
  for (const { move, decided } of stage.approvals.take(t)) {
    if (policy.stillWants(sightAt(stage, t), move)) order(stage, move, t, decided);
  }
}

function request(stage: Stage, move: WantedMove, t: number): void {
  const desk = stage.desks[move.counter];
  if (desk === undefined) return;
  const target = targetOf(stage, move);
  if (stage.held.get(desk.index)?.target === target) return;
  if (target === setField(stage, desk)) {
    stage.held.delete(desk.index);
    stage.approvals.drop(desk.index);
    return;
  }
  if (stage.approvals.pending.get(desk.index)?.move.field === move.field) return;
  const decided = { at: t, why: stage.explains ? whyNow(stage, move, t) : null };
  if (stage.approvals.submit(move, decided)) order(stage, move, t, decided);
}

function whyNow(stage: Stage, move: WantedMove, t: number): MoveWhy {
  const sight = sightAt(stage, t);
  return whyOfMove(sight, move, outlook(sight));
}

function order(stage: Stage, move: WantedMove, t: number, decided: Decided): void {
  const desk = stage.desks[move.counter];
  if (desk === undefined) return;
  stage.held.set(desk.index, { target: targetOf(stage, move), untilS: move.untilS ?? null, decided });
  release(stage, desk, t);
}

/**
 * Tells the rules of an order as soon as its counter is on duty and has dwelt long enough; until then it serves on. A lend
 * whose end came first is forgotten.
 */
function release(stage: Stage, desk: Desk, t: number): void {
  const held = stage.held.get(desk.index);
  if (held === undefined || !mayTurn(desk, t, stage.scenario.rules.minDwellS)) return;
  stage.held.delete(desk.index);
  if (held.target === setField(stage, desk) || isOver(held, t)) return;
  run(stage, commandTo(desk, held), t);
  stage.ordered.set(desk.index, held.decided);
}

const isOver = ({ untilS }: HeldOrder, t: number): boolean => untilS !== null && untilS <= t;

const mayTurn = ({ phase, fieldSince }: Desk, t: number, minDwellS: number): boolean =>
  (phase === "idle" || phase === "busy") && t >= fieldSince + minDwellS;

function commandTo({ plan }: Desk, { target, untilS }: HeldOrder): QueueCommand {
  const counter = counterId(plan.id);
  if (target === plan.home) return { type: "ReturnCounter", counterId: counter };
  const until = untilS === null ? null : later(SCENARIO_MIDNIGHT, untilS * SECOND_MS);
  return { type: "LendCounter", counterId: counter, fieldId: fieldId(target), until, reason: "" };
}

const SECOND_MS = 1000;

const targetOf = ({ scenario }: Stage, { counter, field }: WantedMove): string =>
  (field === null ? undefined : scenario.fields[field]?.id) ?? scenario.counters[counter]?.home ?? "";

/** The field that the rules have a counter set to. */
function setField({ hall }: Stage, { plan }: Desk): string {
  return hall.state.counters.get(counterId(plan.id))?.lend?.fieldId ?? plan.home;
}

function turnPending(stage: Stage, t: number): void {
  const { setupS } = stage.scenario.rules;
  for (const desk of stage.desks) {
    release(stage, desk, t);
    if (desk.phase !== "idle") continue;
    const to = setField(stage, desk);
    if (to === desk.field) continue;
    const { at: decidedAt, why } = stage.ordered.get(desk.index) ?? { at: t, why: null };
    stage.moves.push({ decidedAt, startedAt: t, counter: desk.plan.id, from: desk.field, to, why });
    desk.field = to;
    if (setupS > 0) enter(desk, "setting-up", { at: t, until: t + setupS });
    else desk.fieldSince = t;
  }
}

/** A field's idle counters, longest idle first, call while somebody waits. */
function callIn(stage: Stage, field: string, t: number): void {
  if (waitingIn(stage, field) === 0) return;
  const idle = stage.desks.filter((desk) => desk.phase === "idle" && desk.field === field);
  for (const desk of idle.toSorted((one, other) => one.since - other.since || one.index - other.index)) {
    if (waitingIn(stage, field) === 0) return;
    call(stage, desk, t);
  }
}

function call(stage: Stage, desk: Desk, t: number): void {
  const counter = counterId(desk.plan.id);
  const [called] = run(stage, { type: "CallNext", counterId: counter, finishing: null }, t);
  const id = called?.type === "TicketCalled" ? called.ticketId : null;
  const turn = id === null ? undefined : stage.visits.get(id);
  if (id === null || turn === undefined) throw new Error(`${desk.plan.id} called nobody at ${t}`);
  stage.promises.called(id, t);
  stage.leaveAt.delete(id);
  turn.calledAt = t;
  turn.counter = desk.plan.id;
  if (!turn.isNoShow) run(stage, { type: "StartServing", counterId: counter }, t);
  const seconds = turn.isNoShow ? stage.scenario.rules.noShowS : serviceSeconds(desk, turn.field, turn.serviceS);
  enter(desk, "busy", { at: t, until: t + seconds });
}
