import type { TicketId } from "#shared/kit/ids.ts";
import { elapsedMs } from "#shared/kit/time.ts";
import type { Envelope } from "./command.ts";
import { refuse } from "./decision.ts";
import type { Decision } from "./decision.ts";
import type { Counter, LastAction, QueueState } from "./state.ts";

/** Takes back everything the counter's last command did, unless its time is over or somebody acted on it since. */
export function undoLast(counter: Counter, { at }: Envelope, state: QueueState): Decision {
  const action = counter.lastAction;
  if (action === null) return refuse("NOTHING_TO_UNDO");
  if (elapsedMs(action.at, at) > state.centre.settings.undoMs) return refuse("UNDO_TOO_LATE");
  if (isOvertaken(action, counter, state)) return refuse("UNDO_OVERTAKEN");
  const tickets: TicketId[] = [...action.tickets.keys()];
  return [{ type: "ActionUndone", counterId: counter.id, undone: action.commandId, tickets }];
}

function isOvertaken({ desk, tickets, seq }: LastAction, counter: Counter, state: QueueState): boolean {
  if (desk !== null && desk.after !== counter.desk.kind) return true;
  return [...tickets].some(([id, before]) => {
    const now = state.tickets.get(id);
    // It never was: its kiosk had answered the same press itself.
    return now === undefined ? before !== null : now.changed > seq;
  });
}
