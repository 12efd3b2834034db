import { createStore } from "#ui/link/store.ts";

/** Whether this screen can be heard. `blocked`: the browser wants a person's touch first. `missing`: it has no sound at all. */
export type SoundState = "on" | "blocked" | "missing";

/** The loudspeaker of the page. */
export interface Sound {
  readonly get: () => SoundState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Asks the browser for sound; it may want this to come from a person's touch. */
  readonly enable: () => void;
  /** Where to play now; null where nothing would be heard. */
  readonly context: () => AudioContext | null;
}

/** Opens the loudspeaker; it is on at once where the browser's settings allow that. */
export function openSound(): Sound {
  const context = tryContext();
  const store = createStore<SoundState, SoundState>(stateOf(context), (_, next) => next);
  const look = (): void => store.send(stateOf(context));
  context?.addEventListener("statechange", look);
  const enable = (): void => void context?.resume().then(look, look);
  return {
    get: store.get,
    subscribe: store.subscribe,
    enable,
    context() {
      // A machine that slept may have suspended the context: ask again with every call.
      if (stateOf(context) === "blocked") enable();
      return stateOf(context) === "on" ? context : null;
    },
  };
}

function tryContext(): AudioContext | null {
  try {
    return new AudioContext({ latencyHint: "interactive" });
  } catch {
    return null;
  }
}

function stateOf(context: AudioContext | null): SoundState {
  if (context === null || context.state === "closed") return "missing";
  return context.state === "running" ? "on" : "blocked";
}
