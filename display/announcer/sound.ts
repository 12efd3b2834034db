import { createStore } from "#ui/link/store.ts";

/**
 * Whether this screen can be heard. `blocked`: the browser wants a person's touch first. `missing`: it has no sound at all.
 * `stuck`: the loudspeaker's clock stood still, and it is being opened anew.
 */
export type SoundState = "on" | "blocked" | "missing" | "stuck";

/** The loudspeaker of the page. */
export interface Sound {
  readonly get: () => SoundState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Asks the browser for sound; it may want this to come from a person's touch. */
  readonly enable: () => void;
  /** Where to play now; null where nothing would be heard. After the loudspeaker was opened anew it is another one. */
  readonly context: () => AudioContext | null;
}

/** What a loudspeaker is opened and watched with. */
interface SoundPorts {
  readonly open: () => AudioContext;
  /** Calls back every so often, for as long as the page is there. */
  readonly every: (ms: number, look: () => void) => void;
}

/** How often the loudspeaker's clock is looked at. */
export const LOOK_MS = 500;

/** A clock that reads the same so many times in a row stands still; a machine that stood still itself did not look. */
export const STUCK_LOOKS = 4;

/** Opens the loudspeaker; it is on at once where the browser's settings allow that. */
export function openSound({ open, every }: SoundPorts = BROWSER): Sound {
  let context = attempt(open);
  let isStuck = false;
  const store = createStore<SoundState, SoundState>(stateOf(context), (_, next) => next);
  const look = (): void => store.send(isStuck && context !== null ? "stuck" : stateOf(context));
  const enable = (): void => void context?.resume().then(look, look);
  const become = (next: { readonly isStuck: boolean }): void => {
    isStuck = next.isStuck;
    look();
  };
  const reopen = (): void => {
    context?.removeEventListener("statechange", look);
    void context?.close().catch(() => undefined);
    context = attempt(open);
    context?.addEventListener("statechange", look);
    become({ isStuck: true });
  };
  const watch = watchClock({ isMoving: () => become({ isStuck: false }), isStuck: reopen });
  every(LOOK_MS, () => watch(context));
  context?.addEventListener("statechange", look);
  return {
    get: store.get,
    subscribe: store.subscribe,
    enable,
    context() {
      // A machine that slept may have suspended the context: ask again with every call.
      if (store.get() === "blocked") enable();
      return store.get() === "on" ? context : null;
    },
  };
}

/** What a clock that is looked at turns out to do; one of a loudspeaker that waits for a touch may stand. */
interface ClockFinding {
  readonly isMoving: () => void;
  readonly isStuck: () => void;
}

/** Compares what a clock reads from look to look. */
function watchClock({ isMoving, isStuck }: ClockFinding): (context: AudioContext | null) => void {
  let last = { context: null as AudioContext | null, readS: 0, looks: 0 };
  return (context) => {
    const readS = context?.currentTime ?? 0;
    const isSame = context === last.context && readS === last.readS;
    last = { context, readS, looks: isSame ? last.looks + 1 : 0 };
    const isRunning = context?.state === "running";
    // One that was opened anew and does not even begin waits for a touch.
    if (isRunning ? !isSame : last.looks >= STUCK_LOOKS) isMoving();
    else if (isRunning && last.looks >= STUCK_LOOKS) isStuck();
  };
}

const BROWSER: SoundPorts = {
  open: () => new AudioContext({ latencyHint: "interactive" }),
  every: (ms, look) => void setInterval(look, ms),
};

function attempt(open: () => AudioContext): AudioContext | null {
  try {
    return open();
  } catch {
    return null;
  }
}

function stateOf(context: AudioContext | null): SoundState {
  if (context === null || context.state === "closed") return "missing";
  return context.state === "running" ? "on" : "blocked";
}
