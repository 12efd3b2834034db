import type { Announcer } from "./announcer.ts";
import type { Sound } from "./sound.ts";

interface Note {
  readonly hertz: number;
  readonly atSeconds: number;
}

/** A falling third for a call; a recall rises back, so that a regular ear tells them apart. */
const CALL: readonly Note[] = [
  { hertz: 659.26, atSeconds: 0 },
  { hertz: 523.25, atSeconds: 0.42 },
];
const RECALL: readonly Note[] = [...CALL, { hertz: 659.26, atSeconds: 0.84 }];

/** The partials of a small bell: share of the fundamental's frequency, and loudness. */
const PARTIALS = [
  [1, 0.5],
  [2.01, 0.16],
  [3.02, 0.07],
] as const;

const ATTACK_SECONDS = 0.008;
const RING_SECONDS = 1.25;
/** An exponential ramp never reaches nought. */
const INAUDIBLE = 0.0001;

/** Announces a call by a chime made of sine waves: nothing to load, nothing to decode. */
export const chimeAnnouncer = (sound: Sound): Announcer => ({
  async say({ call }, leaving) {
    const context = sound.context();
    if (context === null) return "unheard";
    const output = context.createGain();
    output.connect(context.destination);
    const notes = (call.isRecall ? RECALL : CALL).map((note) => ring(context, output, note));
    await untilEnded(notes.at(-1), leaving);
    output.disconnect();
    return "heard";
  },
});

function ring(context: AudioContext, output: AudioNode, { hertz, atSeconds }: Note): OscillatorNode[] {
  const startAt = context.currentTime + atSeconds;
  return PARTIALS.map(([share, loudness]) => {
    const envelope = context.createGain();
    envelope.gain.setValueAtTime(INAUDIBLE, startAt);
    envelope.gain.exponentialRampToValueAtTime(loudness, startAt + ATTACK_SECONDS);
    envelope.gain.exponentialRampToValueAtTime(INAUDIBLE, startAt + RING_SECONDS / share);
    const wave = new OscillatorNode(context, { type: "sine", frequency: hertz * share });
    wave.connect(envelope).connect(output);
    wave.start(startAt);
    wave.stop(startAt + RING_SECONDS);
    return wave;
  });
}

function untilEnded(waves: readonly OscillatorNode[] | undefined, leaving: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    leaving.addEventListener("abort", () => resolve(), { once: true });
    waves?.[0]?.addEventListener("ended", () => resolve(), { once: true });
  });
}
