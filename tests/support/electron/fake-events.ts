type Listener = (...said: never[]) => void;

/** Something that can be prevented, as Electron hands it to listeners. */
export interface FakeEvent {
  isPrevented: boolean;
  preventDefault: () => void;
}

/** The events of one of Electron's objects. */
export interface FakeEvents {
  /** @throws for an event that the object does not have. */
  readonly on: (event: string, listener: Listener) => void;
  /** Tells the listeners, and whether one of them prevented it. `more` are the event's own fields. */
  readonly emit: (event: string, said?: readonly unknown[], more?: object) => FakeEvent;
}

/** Knows exactly these events. */
export function fakeEvents(name: string, known: readonly string[]): FakeEvents {
  const listeners = new Map<string, Listener[]>(known.map((event) => [event, []]));
  const listenersOf = (event: string): Listener[] => {
    const found = listeners.get(event);
    if (found === undefined) throw new Error(`the fake knows no event "${event}" of ${name}`);
    return found;
  };
  return {
    on: (event, listener) => void listenersOf(event).push(listener),
    emit(event, said = [], more = {}) {
      const told: FakeEvent = { isPrevented: false, preventDefault: () => (told.isPrevented = true), ...more };
      for (const listener of listenersOf(event)) listener(...([told, ...said] as never[]));
      return told;
    },
  };
}
