import type { QueueState } from "#shared/domain/state.ts";
import { NO_FORESIGHT, type Foresight } from "#shared/forecast/foresight.ts";

import { atCounters, boardCalls } from "./board-calls.ts";
import { centreHead } from "./centre-head.ts";
import { publicField } from "./public-field.ts";
import type { BoardView } from "./board-types.ts";

/** The lobby board: numbers and counters, never a class, a procedure or a person. */
export const boardView = (state: QueueState, foresight: Foresight = NO_FORESIGHT): BoardView => ({
  ...centreHead(state),
  calling: atCounters(state, "called"),
  serving: atCounters(state, "serving"),
  calls: boardCalls(state),
  fields: state.centre.fields.map((field) => publicField(state, field, foresight)),
  priorityRule: state.centre.settings.priority,
});
