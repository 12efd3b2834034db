import type { Actor } from "#shared/domain/actor.ts";
import type { Settings } from "#shared/domain/centre.ts";
import type { Envelope } from "#shared/domain/command.ts";
import { decide } from "#shared/domain/decide.ts";
import type { Decision } from "#shared/domain/decision.ts";
import type { Recorded } from "#shared/domain/event.ts";
import { evolve } from "#shared/domain/evolve.ts";
import { initialState } from "#shared/domain/initial-state.ts";
import type { QueueState } from "#shared/domain/state.ts";
import { clerkId, commandId, seq } from "#shared/kit/ids.ts";
import { epochMs, later } from "#shared/kit/time.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import { openCounter, signIn } from "./commands.ts";
import { director, kiosk, system, timeOf } from "./moment.ts";
import { SEATS } from "./morning.ts";
import { commandOf } from "./command-of-step.ts";
import type { Step } from "./random-step.ts";
import { testCentre } from "./test-centre.ts";
import { usualActor } from "./usual-actor.ts";

/** What a property looks at while a random day runs. */
export interface Watch {
  /** Between the answer and its recording: the state is as it was. */
  decided?(state: QueueState, envelope: Envelope, decision: Decision): void;
  /** After an accepted command. */
  recorded?(state: QueueState, envelope: Envelope): void;
}

/** A day that random steps have made. */
export interface RandomDay {
  readonly state: QueueState;
  readonly log: readonly Recorded[];
  readonly now: EpochMs;
  /** Asks and records; the steps did the same. */
  ask(command: Envelope["command"], by?: Actor): Decision;
}

const DAY_MS = 86_400_000;

/** Runs steps through the real rules, from seven in the morning on, every counter staffed, Mr Giang at 2. */
export function runDay(settings: Partial<Settings>, steps: readonly Step[], watch: Watch = {}): RandomDay {
  const state = initialState(testCentre(settings));
  const log: Recorded[] = [];
  let now = timeOf("07:00");

  function ask(command: Envelope["command"], by: Actor = usualActor(state, command)): Decision {
    const envelope: Envelope = { id: commandId(`after-${state.seq}`), at: now, by, command };
    const decision = decide(envelope, state);
    watch.decided?.(state, envelope, decision);
    if ("refused" in decision) return decision;
    for (const event of decision) {
      const recorded: Recorded = { seq: seq(state.seq + 1), at: now, by, commandId: envelope.id, event };
      log.push(recorded);
      evolve(state, recorded);
    }
    watch.recorded?.(state, envelope);
    return decision;
  }

  function begin(): void {
    ask({ type: "OpenDay" }, system);
    for (const [counter, clerk] of Object.entries({ ...SEATS, "2": "giang" })) {
      ask(openCounter(counter), director);
      ask(signIn(counter, clerk), director);
    }
  }

  begin();
  for (const step of steps) {
    now = later(now, step.waitMs);
    if (step.type === "turn the day") now = nextMorning(now);
    else ask(commandOf(step, state, now), actorOf(step, state));
    if (step.type === "turn the day" || (step.type === "CloseDay" && step.choice % 2 === 0)) begin();
  }
  return {
    state,
    log,
    get now() {
      return now;
    },
    ask,
  };
}

const nextMorning = (now: EpochMs): EpochMs =>
  epochMs(timeOf("07:00") + Math.max(1, Math.ceil((now - timeOf("07:00")) / DAY_MS)) * DAY_MS);

// One in eight commands comes from somewhere unusual.
function actorOf({ choice, counter, type }: Step, state: QueueState): Actor | undefined {
  if (type === "ReleaseHold" && choice % 2 === 0) return system;
  if (choice % 8 !== 0) return undefined;
  const clerks = [...state.counters.values()].flatMap((each) => each.clerkId ?? []);
  const someClerk = clerks[counter % Math.max(1, clerks.length)] ?? clerkId("an");
  return [director, kiosk, { kind: "clerk", clerkId: someClerk } as const][choice % 3];
}
