import { useEffect, useState, useSyncExternalStore } from "react";
import { openSound, type Sound, type SoundState } from "./sound.ts";

interface UsedSound {
  readonly sound: Sound;
  readonly state: SoundState;
  readonly enable: () => void;
}

// A page has one, however often its board is taken off and put on again: browsers open few of them.
let loudspeaker: Sound | null = null;

/** The page's one loudspeaker, opened when it is first wanted. Any touch or key of a person turns it on, not only the button. */
export function useSound(): UsedSound {
  const [sound] = useState(() => (loudspeaker ??= openSound()));
  const state = useSyncExternalStore(sound.subscribe, sound.get);
  // Somebody may have touched the page while no board was on it; to ask in vain, browsers hold against it.
  useEffect(() => {
    if (navigator.userActivation.hasBeenActive) sound.enable();
  }, [sound]);
  useEffect(() => {
    if (state !== "blocked") return undefined;
    const touched = new AbortController();
    for (const sign of ["pointerdown", "keydown"]) {
      globalThis.addEventListener(sign, sound.enable, { signal: touched.signal });
    }
    return () => touched.abort();
  }, [sound, state]);
  return { sound, state, enable: sound.enable };
}
