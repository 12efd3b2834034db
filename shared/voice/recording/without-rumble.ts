import type { Sound } from "./sound.ts";

/** Below every voice: what is there is mains hum, traffic and a microphone's offset. */
const LOWEST_HERTZ = 70;

/** The sound through a high-pass filter of the first order, which no voice notices. */
export function withoutRumble({ samples, rate }: Sound): Sound {
  const keep = 1 / (1 + (2 * Math.PI * LOWEST_HERTZ) / rate);
  const passed = new Float32Array(samples.length);
  let [before, out] = [samples[0] ?? 0, 0];
  samples.forEach((sample, index) => {
    out = keep * (out + sample - before);
    before = sample;
    passed[index] = out;
  });
  return { samples: passed, rate };
}
