import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { catalogueOf } from "#shared/i18n/catalogue.ts";
import { LANGUAGES } from "#shared/kit/local-text.ts";
import { clipsFor } from "#shared/voice/clips-for.ts";
import { promptsFor } from "#shared/voice/prompts.ts";
import { spokenWords } from "#shared/voice/spoken-words.ts";
import { callUtterances } from "#shared/voice/utterance.ts";
import { clipKey, parseVoicePack } from "#shared/voice/voice-pack.ts";
import { readCentreFile } from "#server/centre-file/read-centre-file.ts";
import { testCentre } from "./support/test-centre.ts";

const demo = readCentreFile(join(import.meta.dirname, "../../centres/tang-nhon-phu.json")).centre;
const plain = testCentre();
const [first] = plain.counters;
const own = { vi: "Xin mời số {number} lên tầng 2, ô {counter}!", en: "Number {number} to window {counter}" };
const peculiar = {
  ...plain,
  counters: ["12A", "Tiếp nhận", "B", "7"].map((label) => ({ ...first, label })),
  board: {
    ...plain.board,
    voice: { ...plain.board.voice, sentences: { call: own, result: null, return: own } },
  },
} as typeof plain;

describe.for([
  ["the demonstration's centre", demo],
  ["a centre with sentences and labels of its own", peculiar],
] as const)("what %s asks to be read", ([, centre]) => {
  test.for(LANGUAGES)("[VP8] says every call in %s as a whole", (language) => {
    const prompts = promptsFor(language, centre);
    const clips = prompts.map(({ says }, index) => ({ says, file: `${index}.wav`, ms: 100 }));
    const pack = parseVoicePack({ format: 1, language, voice: "", licence: "", clips });
    const { sentences } = centre.board.voice;
    const calls = centre.fields.flatMap(({ letter }) =>
      centre.counters.flatMap(({ label }) =>
        (["come", "result", "return"] as const).flatMap((wish) =>
          [true, false].flatMap((isShort) =>
            callUtterances({ number: `${letter}907`, counter: label, wish, language }, { sentences, isShort }),
          ),
        ),
      ),
    );
    const said = calls.filter((each) => each.language === language).flatMap((each) => each.sentences);
    expect(said.length).toBeGreaterThan(0);
    const { voice } = catalogueOf(language);
    const missing = said.filter((text) => pack === null || clipsFor(spokenWords(text, voice), pack).missing.length > 0);
    expect(missing).toEqual([]);
  });

  test.for(LANGUAGES)("[VP8] is each thing once in %s, and no more than is read in ten minutes", (language) => {
    const keys = promptsFor(language, centre).map(({ says }) => clipKey(says));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).not.toContain("");
    expect(keys.length).toBeLessThan(70);
  });
});

test("digits come first, then letters by their names, then phrases without marks at their edges", () => {
  const prompts = promptsFor("vi", demo);
  expect(prompts.slice(0, 10).map(({ says }) => says)).toEqual("0123456789".split(""));
  expect(prompts.find(({ letter }) => letter === "B")).toEqual({ says: "bê", kind: "letter", letter: "B" });
  const phrases = prompts.filter(({ kind }) => kind === "phrase").map(({ says }) => says);
  expect(phrases).toContain("Mời công dân có số thứ tự");
  expect(phrases).toContain("xin mời quay lại quầy số");
});
