import type { Centre } from "#shared/domain/centre.ts";
import type { QueueEvent, Recorded } from "#shared/domain/event.ts";
import { evolve } from "#shared/domain/evolve.ts";
import { initialState } from "#shared/domain/initial-state.ts";
import type { QueueState } from "#shared/domain/state.ts";
import { commandId, seq } from "#shared/kit/ids.ts";
import { at, timeOf } from "./moment.ts";
import type { Moment } from "./moment.ts";
import { usualActor } from "./usual-actor.ts";

/** A fact at its time, or right after the one before it. */
export type PastFact = QueueEvent | Moment<QueueEvent>;

/** The state that facts lead to. Each is stamped as the server would: its place, time, author and command. */
export function foldPast(
  centre: Centre,
  past: readonly PastFact[],
  watch: (recorded: Recorded, state: QueueState) => void = () => {},
): QueueState {
  const state = initialState(centre);
  let now = timeOf("07:00");
  for (const fact of past) {
    const moment = "things" in fact ? fact : { ...at("07:00", fact), at: now };
    now = moment.at;
    for (const recorded of stamped(moment, state)) watch(recorded, evolve(state, recorded));
  }
  return state;
}

function* stamped(moment: Moment<QueueEvent>, state: QueueState): Generator<Recorded, void, undefined> {
  const command = commandId(moment.command ?? `after-${state.seq}`);
  for (const event of moment.things) {
    const by = moment.by ?? usualActor(state, event);
    yield { seq: seq(state.seq + 1), at: moment.at, by, commandId: command, event };
  }
}
