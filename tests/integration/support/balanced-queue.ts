import { fieldId, type CounterId, type FieldId } from "#shared/kit/ids.ts";
import type { QueueCommand } from "#shared/domain/command.ts";
import type { Settings } from "#shared/domain/centre.ts";
import type { MoveWhy } from "#shared/domain/move.ts";
import { sightOf } from "#shared/forecast/sight-of.ts";
import { asDay } from "#shared/kit/time.ts";

import { startBalancer } from "#server/balancing/balancer.ts";
import type { PlanAnswer, PlannedMove, Planner, PlanQuestion } from "#server/balancing/planner.ts";
import { plainKnowledge } from "#server/foresight/plain-knowledge.ts";
import { createLogger } from "#server/logger.ts";
import { TEST_DAY, timeOf } from "#tests/domain/support/moment.ts";
import { testCentre, testSettings } from "#tests/domain/support/test-centre.ts";
import { openedQueue, type QueueAtWork } from "#tests/support/queue-at-work.ts";
import { virtualClock, type VirtualClock } from "#tests/support/virtual-clock.ts";

/** A planner in the test's hand. */
export interface ScriptedPlanner extends Planner {
  /** What it wants from now on; the pending moves that it no longer names are dropped. */
  wants: readonly PlannedMove[];
  desks: PlanAnswer["desks"];
  readonly questions: PlanQuestion[];
  /** Runs after each question, before its answer. */
  meanwhile: () => Promise<void>;
}

/** A balancer over the test centre at work, its clock and its policy in the test's hand. */
export interface BalancedQueue extends QueueAtWork {
  readonly clock: VirtualClock;
  readonly planner: ScriptedPlanner;
  /** Lets time pass and everything settle that fell due. */
  readonly pass: (ms: number) => Promise<void>;
  /** The moves of today: what became of each. */
  readonly moves: () => readonly string[];
  /** Ends the balancer and begins another on the same queue, as a restart does. */
  readonly restart: () => void;
}

const WHY: MoveWhy = {
  helped: { fieldId: fieldId("civil"), waiting: 9, before: { p50: 30, p90: 40 }, after: { p50: 12, p90: 20 } },
  donor: null,
};

/** A wish of the scripted policy, by the test centre's places: counters "1" to "5", fields civil, land, business, social. */
export const wish = (counter: number, field: number | null, untilS: number | null = null): PlannedMove => ({
  counter,
  field,
  untilS,
  why: WHY,
});

/** Opens it at eight; its balancer has watched for a minute already unless `isFresh`. */
export async function balancedQueue(
  balancing: Partial<Settings["balancing"]> = {},
  { isFresh = false } = {},
): Promise<BalancedQueue> {
  const settings = { balancing: { ...testSettings.balancing, ...balancing } };
  const queue = await openedQueue({ centre: testCentre(settings) });
  const { dispatcher } = queue;
  const clock = virtualClock(timeOf("08:00"));
  const planner = scriptedPlanner();
  const { knowledge } = plainKnowledge(dispatcher.state.centre, asDay(TEST_DAY));
  const sight = () =>
    sightOf(dispatcher.state, dispatcher.record, knowledge, {
      now: clock.now(),
      will: { pinned: new Set<CounterId>(), proposed: new Map<CounterId, FieldId>() },
    });
  let ids = 0;
  const newId = () => `id-${(ids += 1)}`;
  const midnight = () => knowledge.midnight;
  const log = createLogger("silent");
  const begin = () => startBalancer({ dispatcher, clock, sight, midnight, planner, newId, elapsedMs: () => 0, log });
  let balancer = begin();
  const pass = async (ms: number) => {
    clock.pass(ms);
    for (let turns = 0; turns < 12; turns += 1) await new Promise<void>((resolve) => void setImmediate(resolve));
  };
  const asked = (command: QueueCommand, circumstances = {}) =>
    queue.ask(command, { at: clock.now(), ...circumstances });
  await asked({
    type: "IssueTicket",
    procedureId: "birth",
    classId: "normal",
    files: 1,
    language: "vi",
    thenProcedures: [],
  } as never);
  if (!isFresh) for (let looks = 0; looks < 3; looks += 1) await pass(20_000);
  return {
    ...queue,
    ask: asked,
    clock,
    planner,
    pass,
    moves: () =>
      [...dispatcher.state.balancing.moves.values()].map(
        ({ counterId, order, status }) =>
          `${status.kind} ${counterId} ${order.kind === "lend" ? order.fieldId : order.kind}`,
      ),
    restart() {
      balancer[Symbol.dispose]();
      balancer = begin();
    },
  };
}

function scriptedPlanner(): ScriptedPlanner {
  const questions: PlanQuestion[] = [];
  const planner: ScriptedPlanner = {
    wants: [],
    desks: null,
    questions,
    meanwhile: () => Promise.resolve(),
    async plan(question) {
      questions.push(question);
      await planner.meanwhile();
      const isWanted = ({ counter, field }: { counter: number; field: number | null }) =>
        planner.wants.some((move) => move.counter === counter && move.field === field);
      const dropped = question.pending.filter((move) => !isWanted(move));
      return { wanted: planner.wants, dropped, desks: planner.desks, tookMs: 0 };
    },
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
  return planner;
}
