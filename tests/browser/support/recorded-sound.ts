import type { Page } from "playwright-core";
import type { VoiceManifest } from "#shared/voice/voice-pack.ts";

/** A clip as it came out of the loudspeaker; seconds of the audio clock of the `context`th loudspeaker that the page opened. */
export interface HeardClip {
  readonly context: number;
  readonly language: string;
  /** Whose voice it is, as its pack names it. */
  readonly voice: string;
  readonly says: string;
  readonly startS: number;
  readonly endS: number;
  /** How like the recording is to the clip alone: 1 is the same wave, and two voices at once are far from it. */
  readonly likeness: number;
  /** How loud it was recorded against the clip itself. */
  readonly loudness: number;
  /** False where the recording was taken before its end: what is judged is what there is of it. */
  readonly isWhole: boolean;
}

/** What a page has sounded since it was loaded. */
export interface Recording {
  readonly clips: readonly HeardClip[];
  /** The first note of each chime: seconds, and whether it is in the recording. */
  readonly chimes: readonly { readonly context: number; readonly atS: number; readonly isHeard: boolean }[];
  /** Seconds of sound that nothing explains: neither a clip nor a chime. */
  readonly strangeS: number;
}

/**
 * Records, from the next load on, every sample that the page gives to its loudspeaker: a worklet on the audio thread, fed by
 * whatever is connected to the destination. The page must be opened with `bypassCSP`, for its own policy allows no worklet.
 */
export async function recordSound(page: Page): Promise<void> {
  await page.addInitScript(recorder);
}

/** Judges the recording in the page, against the clips as they are laid open. */
export const recordingOf = async (page: Page): Promise<Recording> =>
  (await whileUntouched(page, `(${judge.toString()})()`)) as Recording;

/** Asks the page something so that the browser takes it for nobody's touch, which would allow sound; waits for a promise. */
export async function whileUntouched(page: Page, expression: string): Promise<unknown> {
  const session = await page.context().newCDPSession(page);
  const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
    expression,
    awaitPromise: true,
    returnByValue: true,
    userGesture: false,
  });
  await session.detach();
  if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

interface Tape {
  readonly context: AudioContext;
  readonly blocks: Map<number, Float32Array>;
}

interface Started {
  readonly context: number;
  readonly atS: number;
  readonly buffer: AudioBuffer | null;
  readonly hertz: number;
}

interface Recorded {
  readonly tapes: Tape[];
  readonly started: Started[];
  /** From which address each buffer was laid open. */
  readonly cameFrom: WeakMap<AudioBuffer, string>;
}

/** Runs in the page before its own scripts. */
function recorder(): void {
  const BLOCK = `registerProcessor("tap", class extends AudioWorkletProcessor {
    process([[input]]) {
      if (input !== undefined && input.some((sample) => sample !== 0)) this.port.postMessage([currentFrame, input.slice()]);
      return true;
    }
  });`;
  const tapes: Tape[] = [];
  const started: Started[] = [];
  const cameFrom = new WeakMap<AudioBuffer, string>();
  const addresses = new WeakMap<ArrayBuffer, string>();
  Object.assign(globalThis, { recorded: { tapes, started, cameFrom } });
  const readBytes = Reflect.get<Response, "arrayBuffer">(Response.prototype, "arrayBuffer");
  Response.prototype.arrayBuffer = async function (this: Response) {
    const bytes = await Reflect.apply(readBytes, this, []);
    addresses.set(bytes, this.url);
    return bytes;
  };
  const layOpen = Reflect.get<BaseAudioContext, "decodeAudioData">(BaseAudioContext.prototype, "decodeAudioData");
  BaseAudioContext.prototype.decodeAudioData = async function (this: BaseAudioContext, bytes: ArrayBuffer) {
    const address = addresses.get(bytes) ?? "";
    const sound = await Reflect.apply(layOpen, this, [bytes]);
    cameFrom.set(sound, address);
    return sound;
  };
  const taps = new Map<BaseAudioContext, Promise<AudioWorkletNode>>();
  const connect = Reflect.get(AudioNode.prototype, "connect") as (this: AudioNode, to: AudioNode) => AudioNode;

  const Plain = AudioContext;
  globalThis.AudioContext = class extends Plain {
    constructor(options?: AudioContextOptions) {
      super(options);
      const tape: Tape = { context: this, blocks: new Map() };
      tapes.push(tape);
      const address = URL.createObjectURL(new Blob([BLOCK], { type: "text/javascript" }));
      const tap = this.audioWorklet.addModule(address).then(() => {
        const node = new AudioWorkletNode(this, "tap", {
          numberOfOutputs: 0,
          channelCount: 1,
          channelCountMode: "explicit",
        });
        node.port.addEventListener("message", ({ data: [frame, block] }: MessageEvent<[number, Float32Array]>) =>
          tape.blocks.set(frame, block),
        );
        node.port.start();
        return node;
      });
      taps.set(this, tap);
    }
  };
  AudioNode.prototype.connect = function (this: AudioNode, target: AudioNode | AudioParam) {
    if (target === this.context.destination)
      void taps.get(this.context)?.then((tap) => void Reflect.apply(connect, this, [tap]));
    return Reflect.apply(connect, this, [target as AudioNode]);
  };

  const note = (node: AudioScheduledSourceNode, when: number, buffer: AudioBuffer | null, hertz: number): void => {
    const context = tapes.findIndex((tape) => tape.context === node.context);
    if (context >= 0) started.push({ context, atS: when, buffer, hertz });
  };
  const playClip = Reflect.get<AudioBufferSourceNode, "start">(AudioBufferSourceNode.prototype, "start");
  AudioBufferSourceNode.prototype.start = function (this: AudioBufferSourceNode, when = 0) {
    note(this, when, this.buffer, 0);
    Reflect.apply(playClip, this, [when]);
  };
  const ring = Reflect.get<OscillatorNode, "start">(OscillatorNode.prototype, "start");
  OscillatorNode.prototype.start = function (this: OscillatorNode, when = 0) {
    note(this, when, null, this.frequency.value);
    Reflect.apply(ring, this, [when]);
  };
}

/** Runs in the page: compares what was recorded with what the packs hold. */
async function judge(): Promise<Recording> {
  const { tapes, started, cameFrom } = Reflect.get(globalThis, "recorded") as Recorded;
  const RING_S = 1.3;
  const AUDIBLE = 0.002;
  /** What was played so short ago may not be on the tape yet. */
  const ON_ITS_WAY_S = 0.25;
  /** Of less than this much of a clip nobody could tell which it is. */
  const SCRAP_S = 0.05;

  const decoder = new OfflineAudioContext(1, 1, 48_000);
  const manifests = new Map<string, VoiceManifest>();
  type Original = Pick<HeardClip, "language" | "voice" | "says"> & { readonly sound: AudioBuffer };
  const originals = new Map<string, Promise<Original>>();
  /** The words of the clip that was played, and its file laid open anew: the page may have spoilt what it keeps. */
  async function original(address: string): Promise<Original> {
    const [language = "", file = ""] = new URL(address).pathname.split("/").slice(-2);
    const manifest =
      manifests.get(language) ?? ((await (await fetch(`voices/${language}/manifest.json`)).json()) as VoiceManifest);
    manifests.set(language, manifest);
    const sound = await decoder.decodeAudioData(await (await fetch(address)).arrayBuffer());
    for (let pack: VoiceManifest | undefined = manifest; pack !== undefined; pack = pack.fallback) {
      const says = pack.clips.find((clip) => clip.file === file)?.says;
      if (says !== undefined) return { language, voice: pack.voice, says, sound };
    }
    return { language, voice: "?", says: "?", sound };
  }

  const sounds = tapes.map(({ blocks }) => {
    // More than a call takes as arguments.
    let lastFrame = 0;
    for (const frame of blocks.keys()) lastFrame = Math.max(lastFrame, frame);
    const samples = new Float32Array(lastFrame + 128);
    for (const [frame, block] of blocks) samples.set(block, frame);
    return samples;
  });
  const explained = sounds.map((samples) => new Uint8Array(samples.length));

  const rateOf = (context: number): number => tapes[context]?.context.sampleRate ?? 1;
  /** The clip as a loudspeaker of this rate has it when it begins `lateS` after a sample: a hiss is another wave then. */
  async function atRate(buffer: AudioBuffer, rate: number, lateS: number): Promise<Float32Array> {
    const offline = new OfflineAudioContext(1, Math.ceil(buffer.duration * rate), rate);
    const source = new AudioBufferSourceNode(offline, { buffer });
    source.connect(offline.destination);
    source.start(lateS);
    return (await offline.startRendering()).getChannelData(0);
  }

  const likenessAt = (wave: Float32Array, tape: Float32Array, from: number): [likeness: number, loudness: number] => {
    let [both, ours, theirs] = [0, 0, 0];
    for (let at = 0; at < wave.length; at += 1) {
      const [a, b] = [wave[at] ?? 0, tape[from + at] ?? 0];
      both += a * b;
      ours += a * a;
      theirs += b * b;
    }
    return [both / (Math.sqrt(ours * theirs) || 1), Math.sqrt(theirs / (ours || 1))];
  };

  const clips: HeardClip[] = [];
  const chimes: Recording["chimes"][number][] = [];
  const takenAt = tapes.map(({ context }) => context.currentTime - ON_ITS_WAY_S);
  for (const { context, atS, buffer, hertz } of started) {
    const leftS = (takenAt[context] ?? 0) - atS;
    const [rate, tape, mark] = [rateOf(context), sounds[context] ?? new Float32Array(), explained[context]];
    const from = Math.floor(atS * rate);
    const lengthS = buffer === null ? RING_S : buffer.duration;
    mark?.fill(1, Math.max(0, from - 16), from + Math.ceil(lengthS * rate) + 16);
    if (buffer === null) {
      const part = tape.subarray(from, from + Math.round(0.2 * rate));
      if (hertz > 380 && hertz < 700 && leftS > RING_S)
        chimes.push({ context, atS, isHeard: part.some((each) => Math.abs(each) > 0.02) });
      continue;
    }
    const address = cameFrom.get(buffer) ?? "";
    const found = originals.get(address) ?? original(address);
    originals.set(address, found);
    const { sound, ...named } = await found;
    const whole = await atRate(sound, rate, Math.max(0, atS - from / rate));
    const wave = whole.subarray(0, Math.max(0, Math.floor(leftS * rate)));
    const isWhole = wave.length === whole.length;
    const tries = [-2, -1, 0, 1, 2].map((off) => likenessAt(wave, tape, from + off));
    const [best, loudness] = tries.toSorted((one, other) => other[0] - one[0])[0] ?? [0, 0];
    const likeness = !isWhole && wave.length < SCRAP_S * rate ? 1 : best;
    clips.push({ context, ...named, startS: atS, endS: atS + buffer.duration, likeness, loudness, isWhole });
  }
  let strangeS = 0;
  for (const [context, tape] of sounds.entries())
    for (let at = 0; at < tape.length; at += 1)
      if (explained[context]?.[at] !== 1 && Math.abs(tape[at] ?? 0) > AUDIBLE) strangeS += 1 / rateOf(context);
  return { clips, chimes, strangeS };
}
