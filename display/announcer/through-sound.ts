import { pause } from "./pause.ts";
import type { Sound } from "./sound.ts";

/** Whether the audio clock ran through a sound. `stuck`: the loudspeaker was opened anew meanwhile. */
export type Ran = "through" | "stuck" | "not";

const LOOK_MS = 50;

/** A loudspeaker that is suspended for longer has lost what it was to say. */
const SUSPENDED_MS = 3000;

/** Waits until the clock of a context has passed `endAt`; asks for one that was suspended meanwhile, and tells why it did not. */
export async function throughSound(
  sound: Sound,
  context: AudioContext,
  endAt: number,
  leaving: AbortSignal,
): Promise<Ran> {
  for (let suspendedMs = 0; suspendedMs < SUSPENDED_MS && !leaving.aborted;) {
    if (context.currentTime >= endAt) return "through";
    if (sound.get() === "stuck" || context.state === "closed") return "stuck";
    if (context.state === "running") suspendedMs = 0;
    else {
      if (suspendedMs === 0) sound.enable();
      suspendedMs += LOOK_MS;
    }
    await pause(LOOK_MS, leaving);
  }
  return "not";
}

const PATIENCE_MS = { on: 0, missing: 0, blocked: 1500, stuck: 6000 } as const;

/** The context to play on, once the loudspeaker is on; null where it does not come on in a moment. */
export async function contextOf(sound: Sound, leaving: AbortSignal): Promise<AudioContext | null> {
  for (let waitedMs = 0; !leaving.aborted; waitedMs += LOOK_MS) {
    const context = sound.context();
    if (context !== null || waitedMs >= PATIENCE_MS[sound.get()]) return context;
    await pause(LOOK_MS, leaving);
  }
  return null;
}
