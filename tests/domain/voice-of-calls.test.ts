import { describe, expect, test } from "vitest";
import { catalogueOf } from "#shared/i18n/catalogue.ts";
import type { Language, LocalText } from "#shared/kit/local-text.ts";
import { callUtterances, planUtterance, textUtterances, type CallManner } from "#shared/voice/utterance.ts";
import { parseVoicePack, type VoicePack } from "#shared/voice/voice-pack.ts";
import { vocabularyOf } from "#shared/voice/vocabulary.ts";
import { volumeAt } from "#shared/voice/volume-at.ts";
import { timeOf } from "./support/moment.ts";

const called = { number: "A023", counter: "4", wish: "come", language: "vi" } as const;
const plain: CallManner = { sentences: { call: null, result: null, return: null }, isShort: false };
const own = (call: LocalText): CallManner => ({ ...plain, sentences: { ...plain.sentences, call } });

function packOf(language: Language, ...more: readonly string[]): VoicePack {
  const says = [...vocabularyOf(catalogueOf(language), []), ...more];
  const clips = says.map((text, index) => ({ says: text, file: `${index}.ogg`, ms: 100 }));
  const pack = parseVoicePack({ format: 1, language, voice: "a test", licence: "none", clips });
  if (pack === null) throw new Error("not a pack");
  return pack;
}

/** What is really said of the first utterance: the words of its clips, or the text that the machine reads. */
function saidBy(
  manner: CallManner,
  call: Parameters<typeof callUtterances>[0],
  voices: { own?: boolean; more?: string },
) {
  const pack = packOf("vi", ...(voices.more === undefined ? [] : [voices.more]));
  const words = new Map([...pack.clips].map(([key, { file }]) => [file, key]));
  const [first] = callUtterances(call, manner);
  if (first === undefined) throw new Error("nothing to say");
  const plan = planUtterance(first, { packs: new Map([["vi", pack]]), hasOwnVoice: () => voices.own ?? false });
  if (plan.by === "synthesis") return plan.text;
  return plan.by === "clips" ? plan.clips.map(({ file }) => words.get(file)).join(" ") : null;
}

describe("[BV1] a call", () => {
  test("[BV1] is said in Vietnamese, and then in the language of its citizen", () => {
    const languages = (language: Language) =>
      callUtterances({ ...called, language }, plain).map((each) => each.language);
    expect([languages("vi"), languages("en"), languages("id")]).toEqual([["vi"], ["vi", "en"], ["vi", "id"]]);
  });

  test.for([
    ["come", "mời công dân có số thứ tự a 0 2 3 đến quầy số 4"],
    ["result", "mời công dân có số thứ tự a 0 2 3 đến nhận kết quả tại quầy số 4"],
    ["return", "công dân có số thứ tự a 0 2 3 xin mời quay lại quầy số 4"],
  ] as const)("[BV1] to %s is said in words of its own", ([wish, words]) => {
    expect(saidBy(plain, { ...called, wish }, {})).toBe(words);
  });

  test("[BV1] names a counter of more than figures as it is read", () => {
    expect(saidBy(plain, { ...called, counter: "12B" }, {})).toBe(
      "mời công dân có số thứ tự a 0 2 3 đến quầy số 12 bê",
    );
    expect(saidBy(plain, { ...called, counter: "L" }, {})).toBe("mời công dân có số thứ tự a 0 2 3 đến quầy số e lờ");
  });

  test("[BV2] in short is its number and its counter", () => {
    expect(saidBy({ ...plain, isShort: true }, called, {})).toBe("số a 0 2 3 quầy 4");
    expect(callUtterances({ ...called, language: "en" }, { ...plain, isShort: true })).toHaveLength(2);
  });
});

describe("[BV3] a centre's own sentence", () => {
  const manner = own({ vi: "Kính mời bà con số {number} sang bàn {counter}" });

  test("[BV3] is said by clips, where the pack has all of it", () => {
    const voices = { own: true, more: "kính mời bà con số" };
    expect(saidBy(own({ vi: "Kính mời bà con số {number}, đến quầy số {counter}" }), called, voices)).toBe(
      "kính mời bà con số a 0 2 3 đến quầy số 4",
    );
  });

  test("[BV3] is read by the machine's voice, where the pack lacks a word", () => {
    expect(saidBy(manner, called, { own: true })).toBe("Kính mời bà con số A023 sang bàn 4");
  });

  test("[BV3] gives way to the program's as a whole, where the machine has no voice", () => {
    expect(saidBy(manner, called, {})).toBe("mời công dân có số thứ tự a 0 2 3 đến quầy số 4");
  });

  test("[BV3] is said in the languages in which it is written, and no other", () => {
    const [, english] = callUtterances({ ...called, language: "en" }, manner);
    expect(english?.sentences[0]).toBe("Number A023, please go to counter 4");
    const both = own({ vi: "Mời {number} {counter}", en: "Now {number} to desk {counter}" });
    expect(callUtterances({ ...called, language: "en" }, both)[1]?.sentences[0]).toBe("Now A023 to desk 4");
  });

  test("[BV3] takes a number with any sign in it as it is", () => {
    const [first] = callUtterances({ ...called, counter: "$&" }, own({ vi: "Mời {number}, bàn {counter}" }));
    expect(first?.sentences[0]).toBe("Mời A023, bàn $&");
  });
});

describe("[BV3] a counter whose name no voice can say", () => {
  test("[BV3] is left to the board, and the sentence is whole", () => {
    expect(saidBy(plain, { ...called, counter: "Văn thư" }, {})).toBe(
      "mời công dân có số thứ tự a 0 2 3 xem số quầy trên bảng",
    );
  });

  test("[BV3] is never a part of a sentence, also where nothing at all can be said", () => {
    const [first] = callUtterances(called, plain);
    if (first === undefined) throw new Error("nothing to say");
    expect(planUtterance(first, { packs: new Map(), hasOwnVoice: () => false })).toEqual({ by: "nothing" });
  });
});

describe("[BV5] a text for the lobby", () => {
  test("[BV5] is said in every language that it is written in, Vietnamese first", () => {
    expect(textUtterances({ en: "We close at 5", vi: "Đóng cửa lúc 17 giờ" })).toEqual([
      { language: "vi", sentences: ["Đóng cửa lúc 17 giờ"] },
      { language: "en", sentences: ["We close at 5"] },
    ]);
  });
});

describe("[BV4] the volume of the voice", () => {
  const volume = [
    { fromMs: 0, percent: 30 },
    { fromMs: 7 * 3_600_000, percent: 100 },
    { fromMs: 18.5 * 3_600_000, percent: 0 },
  ];
  const zone = "Asia/Ho_Chi_Minh";

  test.for([
    ["00:00", 0.3],
    ["06:59", 0.3],
    ["07:00", 1],
    ["18:29", 1],
    ["18:30", 0],
    ["23:59", 0],
  ] as const)("[BV4] at %s by the centre's clock is %d", ([clock, loud]) => {
    expect(volumeAt(volume, timeOf(clock), zone)).toBe(loud);
  });

  test("[BV4] is as recorded where nothing is said of it", () => {
    expect(volumeAt([], timeOf("09:00"), zone)).toBe(1);
  });
});
