import { createClipBuffers } from "./clip-buffers.ts";
import { scheduleInTurn } from "./play-in-turn.ts";

/** Plays recorded pieces without a gap between them. */
export interface ClipPlayer {
  /** Resolves when the last piece is over, or could not be played, or `signal` silences it. */
  readonly play: (addresses: readonly string[], signal: AbortSignal) => Promise<void>;
}

// A breath between two sentences; also more than a sound card's clock may be ahead of us.
const LEAD_S = 0.1;
// A sound card that was taken away never says that it is done.
const PATIENCE_MS = 1500;

const MOST_KEPT = 60;

/** A player by Web Audio; the sound goes where the machine sends it, to the headphones when they are plugged in. */
export function createClipPlayer(): ClipPlayer {
  let context: AudioContext | null = null;
  const sounds = createClipBuffers(MOST_KEPT);
  return {
    async play(addresses, signal) {
      context ??= new AudioContext();
      const audio = context;
      void audio.resume();
      const loaded = await Promise.all(addresses.map(sounds.get));
      if (signal.aborted) return;
      await playInTurn(
        loaded.flatMap((each) => each ?? []),
        audio,
        signal,
      );
    },
  };
}

async function playInTurn(buffers: readonly AudioBuffer[], audio: AudioContext, signal: AbortSignal): Promise<void> {
  if (buffers.length === 0) return;
  const output = new GainNode(audio);
  output.connect(audio.destination);
  const endAt = scheduleInTurn(buffers, output, audio.currentTime + LEAD_S);
  await new Promise<void>((resolve) => {
    const end = (): void => {
      clearTimeout(watchdog);
      output.disconnect();
      resolve();
    };
    const watchdog = setTimeout(end, (endAt - audio.currentTime) * 1000 + PATIENCE_MS);
    signal.addEventListener("abort", end, { once: true });
  });
}
