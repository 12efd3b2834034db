import { expect } from "vitest";
import type { Centre, Settings } from "#shared/domain/centre.ts";
import type { Envelope, QueueCommand } from "#shared/domain/command.ts";
import { decide } from "#shared/domain/decide.ts";
import type { Decision } from "#shared/domain/decision.ts";
import type { QueueEvent } from "#shared/domain/event.ts";
import type { QueueRefusal } from "#shared/domain/refusal.ts";
import type { QueueState } from "#shared/domain/state.ts";
import { commandId } from "#shared/kit/ids.ts";
import { foldPast } from "./fold-past.ts";
import type { PastFact } from "./fold-past.ts";
import { morning } from "./morning.ts";
import type { Moment } from "./moment.ts";
import { testCentre } from "./test-centre.ts";
import { usualActor } from "./usual-actor.ts";

/** What the rules answered. */
interface Answer {
  /** Exactly these facts, in this order. */
  emits(...facts: readonly QueueEvent[]): Answer;
  isRefused(code: QueueRefusal): void;
  /** Looks at the state once the answer is recorded. */
  leaves(look: (state: QueueState) => void): Answer;
}

interface Given {
  when(moment: Moment<QueueCommand>): Answer;
  /** Looks at the state that the facts lead to. */
  leaves(look: (state: QueueState) => void): void;
}

/** Facts after the usual morning: the day open, every counter open with its clerk. */
export const given = (...past: readonly PastFact[]): Given => scenario(testCentre(), [...morning, ...past]);

/** These facts alone, from before the first day on. */
export const givenOnly = (...past: readonly PastFact[]): Given => scenario(testCentre(), past);

/** The same in a centre with other rules. */
export const inCentreWith = (settings: Partial<Settings>) => ({
  given: (...past: readonly PastFact[]): Given => scenario(testCentre(settings), [...morning, ...past]),
});

/** The same in another centre. */
export const givenIn = (centre: Centre, ...past: readonly PastFact[]): Given => scenario(centre, [...morning, ...past]);

function scenario(centre: Centre, past: readonly PastFact[]): Given {
  return {
    when: (moment) => {
      const envelope = envelopeOf(moment, foldPast(centre, past));
      const decision = decide(envelope, foldPast(centre, past));
      return answer(decision, () => foldPast(centre, [...past, ...recordedAs(envelope, decision)]));
    },
    leaves: (look) => look(foldPast(centre, past)),
  };
}

function envelopeOf(moment: Moment<QueueCommand>, state: QueueState): Envelope {
  const [command] = moment.things;
  if (command === undefined || moment.things.length > 1) throw new Error("one command at a time");
  const id = commandId(moment.command ?? "asked");
  return { id, at: moment.at, by: moment.by ?? usualActor(state, command), command };
}

function recordedAs({ at, by, id }: Envelope, decision: Decision): readonly Moment<QueueEvent>[] {
  return "refused" in decision ? [] : [{ at, by, command: id, things: decision }];
}

function answer(decision: Decision, stateAfter: () => QueueState): Answer {
  const self: Answer = {
    emits: (...facts) => {
      expect(decision).toEqual(facts);
      return self;
    },
    isRefused: (code) => expect(decision).toEqual({ refused: code }),
    leaves: (look) => {
      expect(decision).not.toHaveProperty("refused");
      look(stateAfter());
      return self;
    },
  };
  return self;
}
