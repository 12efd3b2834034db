import { fieldsSetTo } from "#shared/domain/fields-served.ts";
import { counterOf } from "#shared/domain/initial-state.ts";
import type { QueueState } from "#shared/domain/state.ts";
import type { CounterId } from "#shared/kit/ids.ts";

import { atCounters } from "./board-calls.ts";
import { centreHead } from "./centre-head.ts";
import { counterLabel } from "./public-field.ts";
import type { CounterDisplayView } from "./board-types.ts";

/** The small display over one counter. */
export function counterDisplayView(state: QueueState, counterId: CounterId): CounterDisplayView {
  const counter = counterOf(state, counterId);
  const set = fieldsSetTo(state, counter);
  const called = atCounters(state, "called").find((call) => call.counterId === counterId);
  const serving = atCounters(state, "serving").find((call) => call.counterId === counterId);
  return {
    ...centreHead(state),
    counterLabel: counterLabel(state, counterId),
    desk: counter.desk,
    fields: state.centre.fields.filter((field) => set.includes(field.id)).map(({ letter, name }) => ({ letter, name })),
    call: called ?? serving ?? null,
    isServing: serving !== undefined,
    look: state.centre.board.look,
  };
}
