import type { QueueState } from "#shared/domain/state.ts";

/** The whole state as text, for telling whether anything changed. */
export const stateText = (state: QueueState): string => JSON.stringify({ ...state, centre: null }, unmapped);

/** What an undo must restore: everything but the log's position and what is kept for the next undo. */
export const essenceText = (state: QueueState): string =>
  JSON.stringify(
    {
      ...state,
      centre: null,
      seq: null,
      counters: [...state.counters.values()].map((counter) => ({ ...counter, lastAction: null })),
      sent: [...state.sent].filter(([, queue]) => queue.length > 0),
    },
    unmapped,
  );

const unmapped = (_: string, value: unknown): unknown => (value instanceof Map ? [...value] : value);
