import { describe, expect, test } from "vitest";
import { checkTake } from "#shared/voice/recording/check-take.ts";
import { findSpeech } from "#shared/voice/recording/find-speech.ts";
import { hasEnded } from "#shared/voice/recording/has-ended.ts";
import { CLIP_LEVEL_DB, CLIP_PEAK_DB, makeClip } from "#shared/voice/recording/make-clip.ts";
import { opusMs } from "#shared/voice/recording/ogg-opus.ts";
import { peakOf, type Sound, toDb } from "#shared/voice/recording/sound.ts";
import { withoutRumble } from "#shared/voice/recording/without-rumble.ts";
import { readWav, writeWav } from "#shared/voice/recording/wav.ts";
import { RATE, soundOf, wordOf } from "./support/made-sound.ts";

const msOf = ({ samples, rate }: Sound): number => (samples.length / rate) * 1000;
const map = ({ samples, rate }: Sound, to: (sample: number, index: number) => number): Sound => ({
  samples: samples.map(to),
  rate,
});

describe("speech in a take", () => {
  test.for([-70, -55, -45])("is found where it stands, over a room of %d dB", (roomDb) => {
    const speech = findSpeech(wordOf(-20, roomDb));
    expect(speech?.fromMs).toBeCloseTo(500, -1.5);
    expect(speech?.toMs).toBeCloseTo(900, -1.5);
    expect(speech?.noiseDb).toBeCloseTo(roomDb, 0);
  });

  test("is none in silence, nor in no sound at all", () => {
    expect(findSpeech(soundOf([{ ms: 1000 }], -200))).toBeNull();
    expect(findSpeech({ samples: new Float32Array(), rate: RATE })).toBeNull();
  });

  test("begins and ends without the knock of a key, and keeps the burst that ends a word", () => {
    const knocked = soundOf([
      { ms: 100 },
      { ms: 30, peakDb: -12 },
      { ms: 400 },
      { ms: 300, peakDb: -20 },
      { ms: 80 },
      { ms: 20, peakDb: -35 },
      { ms: 400 },
      { ms: 40, peakDb: -12 },
      { ms: 100 },
    ]);
    const speech = findSpeech(knocked);
    expect(speech?.fromMs).toBe(530);
    expect(speech?.toMs).toBe(930);
  });

  test("keeps the pause of a comma", () => {
    const speech = findSpeech(
      soundOf([{ ms: 300 }, { ms: 300, peakDb: -20 }, { ms: 450 }, { ms: 300, peakDb: -26 }, { ms: 300 }]),
    );
    expect(speech).toMatchObject({ fromMs: 300, toMs: 1350 });
  });
});

describe("[VP3] a take is checked on the spot", () => {
  const fair = wordOf(-20);
  test("and a good one is good", () => {
    expect(checkTake(fair, 1)).toBeNull();
  });

  test.for([
    ["empty", soundOf([{ ms: 1500 }], -60)],
    ["empty", soundOf([{ ms: 1500 }], -200)],
    ["empty", soundOf([{ ms: 500 }, { ms: 30, peakDb: -15 }, { ms: 500 }])],
    ["clipped", map(wordOf(6), (sample) => Math.max(-1, Math.min(1, sample)))],
    ["cut", soundOf([{ ms: 400, peakDb: -20 }, { ms: 500 }])],
    ["cut", soundOf([{ ms: 500 }, { ms: 400, peakDb: -20 }])],
    ["short", wordOf(-20, -70, 80)],
    ["long", wordOf(-20, -70, 2500)],
    ["quiet", wordOf(-46, -75)],
    ["noisy", wordOf(-20, -38)],
  ] as const)("and is told to be %s", ([fault, take]) => {
    expect(checkTake(take, 1)).toBe(fault);
  });

  test("more words may take longer", () => {
    const sentence = wordOf(-20, -70, 2500);
    expect([checkTake(sentence, 1), checkTake(sentence, 2)]).toEqual(["long", null]);
  });
});

test("[VP3] [VP4] the silence of a microphone that has not begun is no part of the room", () => {
  const word = wordOf(-20, -45);
  const late = { ...word, samples: new Float32Array([...new Float32Array(0.4 * word.rate), ...word.samples]) };
  const [speech, lateSpeech] = [findSpeech(word), findSpeech(late)];
  expect(lateSpeech).toEqual({ ...speech, fromMs: (speech?.fromMs ?? 0) + 400, toMs: (speech?.toMs ?? 0) + 400 });
  expect(checkTake(late, 1)).toBe(null);
});

describe("[VP3] a recording ends by itself", () => {
  const levels = (...stretches: readonly (readonly [steps: number, db: number])[]): readonly number[] =>
    stretches.flatMap(([steps, db]) => Array.from({ length: steps }, () => db));

  test.for([
    ["once somebody has read and is silent", levels([10, -60], [12, -25], [18, -60]), true],
    ["in a loud room too", levels([10, -45], [12, -25], [18, -46]), true],
    ["in a room that is too loud for a reading", levels([10, -38], [12, -28], [18, -38]), true],
    [
      "after a microphone that was silent until it began",
      levels([4, -120], [1, -95], [7, -78], [12, -49], [18, -78]),
      true,
    ],
    ["after a microphone that gives nothing between the words", levels([8, -120], [12, -25], [18, -120]), true],
    ["not while a microphone gives nothing at all", levels([100, -120]), false],
    ["not before anybody has read", levels([100, -60]), false],
    ["not after a knock alone", levels([10, -60], [2, -20], [40, -60]), false],
    ["not in the pause of a comma", levels([10, -60], [12, -25], [9, -60]), false],
    ["not while somebody reads", levels([10, -60], [60, -25]), false],
    ["not at its very beginning", [], false],
  ] as const)("%s", ([, heard, expected]) => {
    expect(hasEnded(heard)).toBe(expected);
  });
});

describe("[VP4] a clip", () => {
  test("has no more silence than a breath at both ends", () => {
    const clip = makeClip(wordOf(-20));
    expect(clip === null ? 0 : msOf(clip)).toBeCloseTo(40 + 400 + 90, -1.5);
  });

  test.for([-12, -20, -30, -40])("spoken at a peak of %d dB is as loud as every other", (peakDb) => {
    const clip = makeClip(wordOf(peakDb, -80));
    expect(clip === null ? null : findSpeech(clip)?.levelDb).toBeCloseTo(CLIP_LEVEL_DB, 0);
  });

  test("never peaks above the limit, whatever bursts in it", () => {
    const burst = soundOf([
      { ms: 300 },
      { ms: 400, peakDb: -40 },
      { ms: 10, peakDb: -1 },
      { ms: 400, peakDb: -40 },
      { ms: 300 },
    ]);
    const clip = makeClip(burst);
    expect(toDb(peakOf(clip?.samples ?? new Float32Array()))).toBeLessThanOrEqual(CLIP_PEAK_DB);
    expect(peakOf(clip?.samples ?? new Float32Array())).toBeGreaterThan(0.5);
  });

  test("begins and ends at nothing, so that none clicks", () => {
    const { samples } = makeClip(soundOf([{ ms: 400, peakDb: -6 }])) ?? { samples: new Float32Array([1]) };
    expect([samples.at(0), samples.at(-1)].map((edge) => Math.abs(edge ?? 1))).toEqual([0, 0]);
  });

  test("of silence is none", () => {
    expect(makeClip(soundOf([{ ms: 900 }], -200))).toBeNull();
  });
});

test("rumble goes, and the voice stays", () => {
  const tone = (hertz: number): Sound => ({
    samples: Float32Array.from(
      { length: RATE },
      (_, index) => 0.3 + 0.5 * Math.sin((2 * Math.PI * hertz * index) / RATE),
    ),
    rate: RATE,
  });
  const after = (sound: Sound): number => peakOf(withoutRumble(sound).samples.slice(RATE / 2));
  expect(after(tone(200))).toBeCloseTo(0.5, 1);
  expect(after(tone(10))).toBeLessThan(0.1);
});

describe("[VP5] a WAV file", () => {
  const file = writeWav(wordOf(-20));
  const changed = (at: number, byte: number): Uint8Array => file.map((each, index) => (index === at ? byte : each));

  test("says how long it plays", () => {
    expect(readWav(file)).toEqual({ rate: RATE, channels: 1, ms: 1500 });
  });

  test("holds the samples, loud ones at full scale", () => {
    const { buffer } = writeWav({ samples: new Float32Array([0, 0.5, 1, -1, 3]), rate: RATE });
    expect([...new Int16Array(buffer.slice(44))]).toEqual([0, 16_384, 32_767, -32_767, 32_767]);
  });

  test.for([
    ["nothing", new Uint8Array()],
    ["a torn one", file.slice(0, 4000)],
    ["one without sound", file.slice(0, 36)],
    ["another format", changed(20, 3)],
    ["another width", changed(34, 8)],
    ["no channel", changed(22, 0)],
    ["a chunk that claims the world", changed(43, 0xff)],
    ["text", new TextEncoder().encode("RIFF".repeat(40))],
  ] as const)("is not made of %s", ([, bytes]) => {
    expect(readWav(bytes)).toBeNull();
  });

  test("no byte that is changed makes reading it fail", () => {
    for (let at = 0; at < 44; at += 1)
      for (const byte of [0, 1, 127, 255]) expect(() => readWav(changed(at, byte))).not.toThrow();
  });
});

describe("[VP5] an Ogg file of Opus", () => {
  test.for([
    ["nothing", new Uint8Array()],
    ["text", new TextEncoder().encode("OggS".repeat(40))],
    ["a sound of another kind", writeWav(wordOf(-20))],
  ] as const)("is not made of %s", ([, bytes]) => {
    expect(opusMs(bytes)).toBeNull();
  });
});
