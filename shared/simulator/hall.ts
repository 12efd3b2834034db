import type { Actor } from "#shared/domain/actor.ts";
import type { Centre } from "#shared/domain/centre.ts";
import type { QueueCommand } from "#shared/domain/command.ts";
import { decide } from "#shared/domain/decide.ts";
import { isRefused } from "#shared/domain/decision.ts";
import type { QueueEvent } from "#shared/domain/event.ts";
import { evolve } from "#shared/domain/evolve.ts";
import { initialState } from "#shared/domain/initial-state.ts";
import type { QueueRefusal } from "#shared/domain/refusal.ts";
import type { QueueState } from "#shared/domain/state.ts";
import { emptyRecord, recordEvent } from "#shared/forecast/day-record.ts";
import type { DayRecord } from "#shared/forecast/day-record.ts";
import { commandId, seq } from "#shared/kit/ids.ts";
import type { EpochMs } from "#shared/kit/time.ts";

/** The real queue of a centre in virtual time: every change goes through the rules that the server runs. */
export interface Hall {
  readonly state: QueueState;
  /** What the day has taught so far. */
  readonly record: DayRecord;
  /** Asks at an instant; the facts, or the refusal. */
  ask(command: QueueCommand, at: EpochMs, by?: Actor): readonly QueueEvent[] | QueueRefusal;
  /**
   * Asks what the rules must allow.
   * @throws Error naming the command and the code when they refuse: then the simulator is wrong, not the day.
   */
  run(command: QueueCommand, at: EpochMs, by?: Actor): readonly QueueEvent[];
}

const SYSTEM: Actor = { kind: "system" };

/** A centre before its day. */
export function openHall(centre: Centre): Hall {
  const state = initialState(centre);
  const record = emptyRecord();
  let asked = 0;

  function ask(command: QueueCommand, at: EpochMs, by: Actor = SYSTEM): readonly QueueEvent[] | QueueRefusal {
    asked += 1;
    const id = commandId(`c${asked}`);
    const decision = decide({ id, at, by, command }, state);
    if (isRefused(decision)) return decision.refused;
    for (const event of decision) {
      const recorded = { seq: seq(state.seq + 1), at, by, commandId: id, event };
      evolve(state, recorded);
      recordEvent(record, recorded, state);
    }
    return decision;
  }

  return {
    state,
    record,
    ask,
    run(command, at, by) {
      const answer = ask(command, at, by);
      if (typeof answer === "string") throw new Error(`${command.type} was refused: ${answer}`);
      return answer;
    },
  };
}
