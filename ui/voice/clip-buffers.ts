import { fetchBeside } from "./voice-shelf.ts";

/** Sounds laid open, ready to be played. */
export interface ClipBuffers {
  /** The sound at an address; null where it cannot be fetched or decoded, and then it is tried again the next time. */
  readonly get: (address: string) => Promise<AudioBuffer | null>;
}

/** What Opus is recorded at, whatever the machine plays at. */
const SAMPLE_RATE = 48_000;

/** Keeps the `most` sounds that were wanted last: laid open they weigh a hundred times their files. */
export function createClipBuffers(most: number): ClipBuffers {
  const known = new Map<string, Promise<AudioBuffer | null>>();
  let decoder: OfflineAudioContext | null = null;
  const load = async (address: string): Promise<AudioBuffer | null> => {
    const answer = await fetchBeside(address);
    if (answer === null) return null;
    try {
      // Decoding needs no loudspeaker, and none that is stuck or blocked may hold it up.
      decoder ??= new OfflineAudioContext(1, 1, SAMPLE_RATE);
      return await decoder.decodeAudioData(await answer.arrayBuffer());
    } catch {
      return null;
    }
  };
  return {
    get(address) {
      const buffer = known.get(address) ?? load(address);
      known.delete(address);
      known.set(address, buffer);
      void buffer.then((sound) => sound === null && known.get(address) === buffer && known.delete(address));
      const [oldest] = known.keys();
      if (known.size > most && oldest !== undefined) known.delete(oldest);
      return buffer;
    },
  };
}
