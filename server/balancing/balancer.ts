import type { QueueCommand } from "#shared/domain/command.ts";
import type { QueueEvent } from "#shared/domain/event.ts";
import type { QueueState } from "#shared/domain/state.ts";
import type { Sight } from "#shared/forecast/sight.ts";
import { commandId, moveId } from "#shared/kit/ids.ts";
import type { EpochMs } from "#shared/kit/time.ts";

import type { Clock } from "#server/clock/clock.ts";
import type { Dispatcher } from "#server/dispatcher/dispatcher.ts";
import type { Log } from "#server/logger.ts";
import { judgedMoves } from "./move-outcome.ts";
import { leftAlone, planLimits } from "./limits.ts";
import { createMoveDesk } from "./move-desk.ts";
import type { Planner } from "./planner.ts";

/** What a balancer works with. */
export interface BalancerParts {
  readonly dispatcher: Pick<Dispatcher, "state" | "submit" | "onCommitted">;
  readonly clock: Clock;
  readonly sight: () => Sight;
  /** The midnight that a sight counts from. */
  readonly midnight: () => EpochMs;
  /** Stays the caller's to end, after the balancer. */
  readonly planner: Planner;
  readonly newId: () => string;
  /** A stopwatch of the machine, in milliseconds: the clock of a demonstration runs faster. */
  readonly elapsedMs: () => number;
  readonly log: Log;
}

const LOOK_EVERY_MS = 20_000;
/** After an event that matters, and no sooner after the last look. */
const LOOK_AGAIN_MS = 5000;
/** The policy thinks for a fifth of the machine's time at most, however fast a demonstration's clock runs. */
const REST_FACTOR = 4;
/** A policy that has just begun sees a whole centre as news: what it still wants after so long is meant. */
const WATCHES_FIRST_MS = 60_000;

/**
 * Watches over the open day: asks the policy now and then and when something happened that matters, has its moves proposed
 * or made as the day's mode says, and tells what came of them. Ends when disposed; what it thought of is dropped.
 */
export function startBalancer(parts: BalancerParts): Disposable {
  const { dispatcher, clock, planner, elapsedMs, log } = parts;
  const submit = (command: QueueCommand) => {
    const envelope = { id: commandId(`system/balancing/${parts.newId()}`), at: clock.now(), command };
    return dispatcher.submit({ ...envelope, by: { kind: "system" } });
  };
  const desk = createMoveDesk({ ...parts, submit, newMoveId: () => moveId(parts.newId()) });
  const startedAt = clock.elapsed();
  let lastLookAt = -Infinity;
  let restsUntilMs = -Infinity;
  let isLooking = false;
  let isOver = false;
  let cancelAlarm: (() => void) | null = null;

  function plan(): void {
    cancelAlarm?.();
    // On round instants of the centre's clock: two days that go alike are looked at alike.
    if (!isOver) cancelAlarm = clock.after(LOOK_EVERY_MS - (clock.now() % LOOK_EVERY_MS), look);
  }

  function look(): void {
    plan();
    if (isLooking || elapsedMs() < restsUntilMs) return;
    isLooking = true;
    lastLookAt = clock.elapsed();
    lookAround()
      .catch((error: unknown) => log.warn({ err: error }, "the balancing policy failed"))
      .finally(() => (isLooking = false));
  }

  async function lookAround(): Promise<void> {
    const { state } = dispatcher;
    const { day, isOpen } = state;
    if (day === null || !isOpen) return desk.clear();
    for (const { move, outcome } of judgedMoves(state, clock.now()))
      await submit({ type: "JudgeMove", moveId: move.id, outcome });
    if (state.balancing.mode === "off") return desk.clear();
    if (isQuiet(state)) return;
    const sight = sightForPolicy(parts.sight(), leftAlone(state));
    const { profile } = state.centre.settings.balancing;
    const answer = await planner.plan({ day, profile, sight, limits: planLimits(state), pending: desk.pending() });
    restsUntilMs = elapsedMs() + REST_FACTOR * answer.tookMs;
    if (isOver || dispatcher.state.day !== day) return;
    await desk.take(answer, sight, { onlyWatches: clock.elapsed() - startedAt < WATCHES_FIRST_MS });
  }

  const stopListening = dispatcher.onCommitted((events) => {
    const isNews = events.some(({ event }) => MATTERS.has(event.type));
    if (isNews && clock.elapsed() - lastLookAt >= LOOK_AGAIN_MS) setImmediate(() => (isOver ? undefined : look()));
  });
  plan();
  return {
    [Symbol.dispose]() {
      isOver = true;
      stopListening();
      cancelAlarm?.();
    },
  };
}

/** Nobody waits, and everybody is at home: there is nothing to think about. */
const isQuiet = ({ counts, counters, balancing }: QueueState): boolean =>
  counts.waiting === 0 &&
  [...counters.values()].every(({ lend }) => lend === null) &&
  [...balancing.moves.values()].every(({ status }) => status.kind !== "proposed");

function sightForPolicy(sight: Sight, kept: ReturnType<typeof leftAlone>): Sight {
  return { ...sight, counters: sight.counters.map((counter) => ({ ...counter, isPinned: kept.has(counter.id) })) };
}

/** A counter is free, came or went, or the director has spoken. */
const MATTERS: ReadonlySet<QueueEvent["type"]> = new Set([
  "ServingFinished",
  "CitizenMissed",
  "CounterOpened",
  "CounterPaused",
  "CounterResumed",
  "CounterClosed",
  "ClerkSignedIn",
  "ClerkSignedOut",
  "CounterLent",
  "CounterReturned",
  "CounterPinned",
  "CounterUnpinned",
  "MoveDeclined",
  "BalancingSet",
]);
