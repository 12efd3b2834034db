/** Plays recorded pieces without a gap between them. */
export interface ClipPlayer {
  /** Resolves when the last piece is over, or could not be played, or `signal` silences it. */
  readonly play: (addresses: readonly string[], signal: AbortSignal) => Promise<void>;
}

// A breath between two sentences; also more than a sound card's clock may be ahead of us.
const LEAD_S = 0.1;
// A sound card that was taken away never says that it is done.
const PATIENCE_MS = 1500;

// Sound laid open weighs a hundred times its file.
const MOST_KEPT = 60;

/** A player by Web Audio; the sound goes where the machine sends it, to the headphones when they are plugged in. */
export function createClipPlayer(): ClipPlayer {
  let context: AudioContext | null = null;
  const known = new Map<string, Promise<AudioBuffer>>();
  const bufferOf = (address: string, audio: AudioContext): Promise<AudioBuffer> => {
    const buffer = known.get(address) ?? load(address, audio);
    known.delete(address);
    known.set(address, buffer);
    buffer.catch(() => known.delete(address));
    const [oldest] = known.keys();
    if (known.size > MOST_KEPT && oldest !== undefined) known.delete(oldest);
    return buffer;
  };
  return {
    async play(addresses, signal) {
      context ??= new AudioContext();
      const audio = context;
      void audio.resume();
      const loaded = await Promise.allSettled(addresses.map((each) => bufferOf(each, audio)));
      if (signal.aborted) return;
      await playInTurn(
        loaded.flatMap((each) => (each.status === "fulfilled" ? [each.value] : [])),
        audio,
        signal,
      );
    },
  };
}

async function load(address: string, audio: AudioContext): Promise<AudioBuffer> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`no clip at ${address}`);
  return await audio.decodeAudioData(await answer.arrayBuffer());
}

async function playInTurn(buffers: readonly AudioBuffer[], audio: AudioContext, signal: AbortSignal): Promise<void> {
  let at = audio.currentTime + LEAD_S;
  const pieces = buffers.map((buffer) => {
    const piece = new AudioBufferSourceNode(audio, { buffer });
    piece.connect(audio.destination);
    piece.start(at);
    at += buffer.duration;
    return piece;
  });
  const last = pieces.at(-1);
  if (last === undefined) return;
  signal.addEventListener("abort", () => pieces.forEach((piece) => piece.stop()), { once: true });
  const longestMs = (at - audio.currentTime) * 1000 + PATIENCE_MS;
  await new Promise<void>((resolve) => {
    const watchdog = setTimeout(resolve, longestMs);
    last.addEventListener("ended", () => {
      clearTimeout(watchdog);
      resolve();
    });
  });
}
