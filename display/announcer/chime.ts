interface Note {
  readonly hertz: number;
  readonly atSeconds: number;
}

/** What a chime tells a regular ear: a call, a recall, one of many calls in a row, or a text. */
export type ChimeKind = "call" | "recall" | "short" | "text";

/** A falling third for a call; a recall rises back; many calls have one stroke each; a text rises. */
const NOTES: Readonly<Record<ChimeKind, readonly Note[]>> = {
  call: [
    { hertz: 659.26, atSeconds: 0 },
    { hertz: 523.25, atSeconds: 0.42 },
  ],
  recall: [
    { hertz: 659.26, atSeconds: 0 },
    { hertz: 523.25, atSeconds: 0.42 },
    { hertz: 659.26, atSeconds: 0.84 },
  ],
  short: [{ hertz: 523.25, atSeconds: 0 }],
  text: [
    { hertz: 392, atSeconds: 0 },
    { hertz: 587.33, atSeconds: 0.42 },
  ],
};

/** The partials of a small bell: share of the fundamental's frequency, and loudness. */
const PARTIALS = [
  [1, 0.5],
  [2.01, 0.16],
  [3.02, 0.07],
] as const;

const ATTACK_SECONDS = 0.008;
const RING_SECONDS = 1.25;
const SHORT_RING_SECONDS = 0.3;
/** An exponential ramp never reaches nought. */
const INAUDIBLE = 0.0001;

/** When a chime can no longer be heard over a voice, and when the last of it is over; instants of the audio clock. */
interface Rung {
  readonly fadedAt: number;
  readonly endAt: number;
}

/** By then a stroke is a thousandth of what it was. */
const FADED_SHARE = 0.72;

/** Rings a chime made of sine waves from an instant of the audio clock on: nothing to load, nothing to decode. */
export function ringChime(kind: ChimeKind, output: AudioNode, startAt: number): Rung {
  const ringSeconds = kind === "short" ? SHORT_RING_SECONDS : RING_SECONDS;
  for (const { hertz, atSeconds } of NOTES[kind]) strike(hertz, output, startAt + atSeconds, ringSeconds);
  const lastAt = startAt + (NOTES[kind].at(-1)?.atSeconds ?? 0);
  return { fadedAt: lastAt + FADED_SHARE * ringSeconds, endAt: lastAt + ringSeconds };
}

function strike(hertz: number, output: AudioNode, startAt: number, ringSeconds: number): void {
  const { context } = output;
  for (const [share, loudness] of PARTIALS) {
    const envelope = context.createGain();
    envelope.gain.setValueAtTime(INAUDIBLE, startAt);
    envelope.gain.exponentialRampToValueAtTime(loudness, startAt + ATTACK_SECONDS);
    envelope.gain.exponentialRampToValueAtTime(INAUDIBLE, startAt + ringSeconds / share);
    const wave = new OscillatorNode(context, { type: "sine", frequency: hertz * share });
    wave.connect(envelope).connect(output);
    wave.start(startAt);
    wave.stop(startAt + ringSeconds);
  }
}
