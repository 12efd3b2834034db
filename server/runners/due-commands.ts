import type { QueueCommand } from "#shared/domain/command.ts";
import type { QueueState } from "#shared/domain/state.ts";
import { commandId, type CommandId } from "#shared/kit/ids.ts";
import { dayAt, type EpochMs } from "#shared/kit/time.ts";

/**
 * Something the centre does on its own. The id follows from what is due, so that asking twice does it once; its slashes
 * are no part of any id that comes over the wire, so that no client can take it first.
 */
export interface DueCommand {
  readonly id: CommandId;
  readonly command: QueueCommand;
}

/**
 * What is due at a centre now: the day to be turned, or else holds that ran out and lends whose time is over.
 * A day that was closed early stays closed, and a clock set back opens nothing. A day may be opened again after a false
 * one, which its id must allow.
 */
export function dueCommands(state: QueueState, now: EpochMs): readonly DueCommand[] {
  const today = dayAt(now, state.centre.timeZone);
  if (state.day === null || today > state.day)
    return [{ id: commandId(`system/open-day/${today}/${state.seq}`), command: { type: "OpenDay" } }];
  return state.isOpen ? [...holdsOver(state, now), ...lendsOver(state, now)] : [];
}

function holdsOver(state: QueueState, now: EpochMs): DueCommand[] {
  if (state.counts.held === 0) return [];
  return [...state.tickets.values()].flatMap(({ id, status, changed }) =>
    status.kind === "held" && status.until <= now
      ? [
          {
            id: commandId(`system/release-hold/${id}/${changed}`),
            command: { type: "ReleaseHold", ticketId: id } as const,
          },
        ]
      : [],
  );
}

function lendsOver(state: QueueState, now: EpochMs): DueCommand[] {
  return [...state.counters.values()].flatMap(({ id, lend }) => {
    if (lend === null || lend.until === null || lend.until > now) return [];
    const due = commandId(`system/return-counter/${id}/${lend.since}/${lend.until}`);
    return [{ id: due, command: { type: "ReturnCounter", counterId: id } as const }];
  });
}
