import { hasEnded, LISTEN_EVERY_MS } from "#shared/voice/recording/has-ended.ts";
import { meanDb, toDb } from "#shared/voice/recording/sound.ts";

/** Why there is no microphone: the page may not ask, the person said no, there is none, another program has it. */
export type MicrophoneFault = "insecure" | "denied" | "missing" | "busy";

/** A microphone that listens until it is closed. */
export interface Microphone {
  /** Records until somebody has read and is silent again, or `stop` is given, or it has lasted too long. */
  readonly record: (stop: AbortSignal, onLevel: (db: number) => void) => Promise<Blob>;
  readonly close: () => void;
}

/** Sound as it is: what a call program does to a voice is heard in a hall. */
const WISHES = { echoCancellation: false, noiseSuppression: false, autoGainControl: false, channelCount: 1 };
const BITS_A_SECOND = 128_000;
const LONGEST_STEPS = 12_000 / LISTEN_EVERY_MS;

/** Opens the microphone, which may ask the person first. */
export async function openMicrophone(): Promise<Microphone | MicrophoneFault> {
  // A page from elsewhere than the own machine, over plain HTTP, has no such thing.
  if (!("mediaDevices" in navigator)) return "insecure";
  try {
    return listenTo(await navigator.mediaDevices.getUserMedia({ audio: WISHES }));
  } catch (error) {
    return faultOf(error instanceof DOMException ? error.name : "");
  }
}

function faultOf(name: string): MicrophoneFault {
  if (name === "NotAllowedError" || name === "SecurityError") return "denied";
  return name === "NotFoundError" || name === "OverconstrainedError" ? "missing" : "busy";
}

function listenTo(stream: MediaStream): Microphone {
  const context = new AudioContext();
  const analyser = new AnalyserNode(context, { fftSize: 2048 });
  context.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const level = (): number => {
    analyser.getFloatTimeDomainData(samples);
    return toDb(Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length));
  };
  return {
    async record(stop, onLevel) {
      void context.resume();
      const recorder = new MediaRecorder(stream, { audioBitsPerSecond: BITS_A_SECOND });
      const recorded = blobOf(recorder);
      recorder.start();
      const end = (): void => (recorder.state === "inactive" ? undefined : recorder.stop());
      const levels: number[] = [];
      const beganAt = performance.now();
      const clock = setInterval(() => {
        // A busy machine rings late: what it missed was like what it hears now.
        const steps = Math.floor((performance.now() - beganAt) / LISTEN_EVERY_MS);
        levels.push(...Array.from({ length: steps - levels.length }, level));
        onLevel(meanDb(levels.slice(-2)));
        if (hasEnded(levels) || levels.length >= LONGEST_STEPS) end();
      }, LISTEN_EVERY_MS);
      stop.addEventListener("abort", end, { once: true });
      try {
        return await recorded;
      } finally {
        clearInterval(clock);
      }
    },
    close() {
      for (const track of stream.getTracks()) track.stop();
      void context.close();
    },
  };
}

/** What a recorder gives until it stops, or its microphone is pulled out. */
function blobOf(recorder: MediaRecorder): Promise<Blob> {
  const parts: Blob[] = [];
  recorder.addEventListener("dataavailable", ({ data }) => parts.push(data));
  return new Promise((resolve) => {
    recorder.addEventListener("stop", () => resolve(new Blob(parts)), { once: true });
  });
}
