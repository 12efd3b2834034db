import type { Actor } from "#shared/domain/actor.ts";
import type { Centre } from "#shared/domain/centre.ts";
import type { QueueCommand } from "#shared/domain/command.ts";
import { decide } from "#shared/domain/decide.ts";
import type { Decision } from "#shared/domain/decision.ts";
import type { QueueEvent, Recorded } from "#shared/domain/event.ts";
import { evolve, evolveAll } from "#shared/domain/evolve.ts";
import { initialState } from "#shared/domain/initial-state.ts";
import type { QueueState } from "#shared/domain/state.ts";
import { commandId, seq } from "#shared/kit/ids.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import { later } from "#shared/kit/time.ts";
import { callNext, finishServing, openCounter, openDay, signIn, startServing } from "./commands.ts";
import { SEATS } from "./morning.ts";
import { timeOf } from "./moment.ts";
import { usualActor } from "./usual-actor.ts";

/** A day driven by commands through the real rules, with a clock that the test sets. */
export interface DayDriver {
  readonly state: QueueState;
  /** Everything recorded so far. */
  readonly log: readonly Recorded[];
  readonly now: EpochMs;
  /** Sets the clock: an instant, or "08:05" of the test day. It may go back. */
  setClock(to: EpochMs | string): void;
  pass(ms: number): void;
  /** Asks, and records what was answered; gives the answer. */
  ask(command: QueueCommand, by?: Actor): Decision;
  /** Asks what must be allowed, and gives its facts. */
  run(command: QueueCommand, by?: Actor): readonly QueueEvent[];
}

/** A driver where a log ends; without one, before the first day, at seven in the morning. */
export function dayDriver(centre: Centre, past: readonly Recorded[] = []): DayDriver {
  const state = evolveAll(initialState(centre), past);
  const log = [...past];
  let now = past.at(-1)?.at ?? timeOf("07:00");
  let asked = past.length;

  function ask(command: QueueCommand, by: Actor = usualActor(state, command)): Decision {
    asked += 1;
    const id = commandId(`command-${asked}`);
    const decision = decide({ id, at: now, by, command }, state);
    if ("refused" in decision) return decision;
    for (const event of decision) {
      const recorded: Recorded = { seq: seq(state.seq + 1), at: now, by, commandId: id, event };
      log.push(recorded);
      evolve(state, recorded);
    }
    return decision;
  }

  return {
    state,
    log,
    get now() {
      return now;
    },
    setClock: (to) => void (now = typeof to === "string" ? timeOf(to) : to),
    pass: (ms) => void (now = later(now, ms)),
    ask,
    run: (command, by) => {
      const decision = ask(command, by);
      if ("refused" in decision) throw new Error(`${command.type} was refused: ${decision.refused}`);
      return decision;
    },
  };
}

/** A driver at eight o'clock of an open day, every counter of the test centre open with its clerk. */
export function openDayDriver(centre: Centre): DayDriver {
  const day = dayDriver(centre);
  day.run(openDay());
  for (const [counter, clerk] of Object.entries(SEATS)) {
    day.run(openCounter(counter));
    day.run(signIn(counter, clerk));
  }
  day.setClock("08:00");
  return day;
}

/** Calls, serves and finishes the next ticket at a counter. */
export function serveNext(day: DayDriver, counter: string, servingMs: number): void {
  day.run(callNext(counter));
  day.run(startServing(counter));
  day.pass(servingMs);
  day.run(finishServing(counter));
}
