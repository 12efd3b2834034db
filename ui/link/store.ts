/** A value that changes only through its reducer, in the shape React's useSyncExternalStore reads. */
export interface Store<State, Message> {
  readonly get: () => State;
  readonly send: (message: Message) => void;
  /** Returns how to stop listening. */
  readonly subscribe: (listener: () => void) => () => void;
}

export function createStore<State, Message>(
  initial: State,
  reduce: (state: State, message: Message) => State,
): Store<State, Message> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    send(message) {
      const next = reduce(state, message);
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
