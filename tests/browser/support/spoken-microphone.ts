import { writeFileSync } from "node:fs";
import { fromDb, type Sound } from "#shared/voice/recording/sound.ts";
import { writeWav } from "#shared/voice/recording/wav.ts";
import { soundOf } from "#tests/domain/support/made-sound.ts";

/** What somebody in front of a microphone says, again and again: a word of this peak in a room of this noise. */
export interface Speaker {
  readonly peakDb: number;
  readonly roomDb: number;
}

/** A clear voice in an office. */
export const CLEAR: Speaker = { peakDb: -14, roomDb: -62 };

/** How long the word takes that is said again and again. */
export const WORD_MS = 420;

/** Chromium's flags for a microphone that hears the speaker, without asking the person. */
export function microphoneOf({ peakDb, roomDb }: Speaker, file: string): readonly string[] {
  // Loud words break at the end of the scale, as they do in a real microphone.
  const said = soundOf([{ ms: 600 }, { ms: WORD_MS, peakDb }, { ms: 2000 }], roomDb);
  writeFileSync(file, writeWav(clipped(said)));
  return [
    "--use-fake-ui-for-media-stream",
    "--use-fake-device-for-media-stream",
    `--use-file-for-fake-audio-capture=${file}`,
  ];
}

const clipped = ({ samples, rate }: Sound): Sound => ({
  samples: samples.map((sample) => Math.max(-fromDb(0), Math.min(fromDb(0), sample))),
  rate,
});
