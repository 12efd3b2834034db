import { describe, expect, test } from "vitest";
import { catalogueOf } from "#shared/i18n/catalogue.ts";
import { type Language, LANGUAGES } from "#shared/kit/local-text.ts";
import { callSentence, callToTheBoard, shortCall } from "#shared/voice/call-sentence.ts";
import { clipsFor } from "#shared/voice/clips-for.ts";
import { languagesFor, planSentence } from "#shared/voice/plan-sentence.ts";
import { spokenWords } from "#shared/voice/spoken-words.ts";
import { clipKey, parseVoicePack, type VoicePack } from "#shared/voice/voice-pack.ts";
import { vocabularyOf } from "#shared/voice/vocabulary.ts";

const said = (language: Language, text: string): string => spokenWords(text, catalogueOf(language).voice).join(" ");

/** A pack that says exactly these, each in a file of its own. */
function packOf(language: string, ...says: readonly string[]): VoicePack {
  const clips = says.map((text, index) => ({ says: text, file: `${index}.ogg`, ms: 100 }));
  const pack = parseVoicePack({ format: 1, language, voice: "a test", licence: "none", clips });
  if (pack === null) throw new Error("not a pack");
  return pack;
}

describe("a text said aloud", () => {
  test.for([
    ["vi", "Số A023", "số a 0 2 3"],
    ["vi", "B107K", "bê 1 0 7 ca"],
    ["en", "Number D005", "number dee 0 0 5"],
    ["id", "C010", "cé 0 1 0"],
    ["vi", "12–20 phút", "12 đến 20 phút"],
    ["en", "40 min – 1 h 10 min", "40 min to 1 h 10 min"],
    ["vi", "Mở cửa lúc 07:30", "mở cửa lúc 7 giờ 30"],
    ["vi", "13:00", "13 giờ"],
    ["vi", "Còn 5 người, xin chờ.", "còn 5 người xin chờ"],
    ["vi", "72 người", "7 2 người"],
    ["vi", "Tư pháp – Hộ tịch", "tư pháp hộ tịch"],
  ] as const)("in %s: %s is %s", ([language, text, words]) => {
    expect(said(language, text)).toBe(words);
  });

  test("is the same whether its marks are composed or not", () => {
    expect(said("vi", "Lĩnh vực".normalize("NFD"))).toBe("lĩnh vực");
  });

  test("says a call with its digits one by one and its counter as a number", () => {
    const call = { number: "A023", counter: "12", wish: "come" } as const;
    expect(said("vi", callSentence("vi", call))).toBe("mời công dân có số thứ tự a 0 2 3 đến quầy số 12");
    expect(said("en", callSentence("en", { ...call, wish: "result" }))).toBe(
      "number ay 0 2 3 please collect your result at counter 12",
    );
  });
});

describe("the clips of a sentence", () => {
  const pack = packOf("vi", "Mời chờ", "Mời chờ trong giây lát.", "mời", "12");
  const files = (text: string) => {
    const { clips, missing } = clipsFor(spokenWords(text, catalogueOf("vi").voice), pack);
    return { files: clips.map(({ file }) => file).join(" "), missing };
  };

  test("are the longest that fit", () => {
    expect(files("Mời chờ trong giây lát")).toEqual({ files: "1.ogg", missing: [] });
    expect(files("Mời chờ 12")).toEqual({ files: "0.ogg 3.ogg", missing: [] });
  });

  test("leave out, and tell, what the pack cannot say", () => {
    expect(files("Mời xem 12")).toEqual({ files: "2.ogg 3.ogg", missing: ["xem"] });
    expect(files("")).toEqual({ files: "", missing: [] });
  });
});

describe("a manifest from wherever", () => {
  const clip = { says: "một", file: "1.ogg", ms: 300 };
  const manifest = { format: 1, language: "vi", voice: "Cô Lan", licence: "của trung tâm", clips: [clip] };

  test.for([null, 7, "manifest", [], {}, { ...manifest, format: 2 }, { ...manifest, clips: "none" }])(
    "%j is none",
    (raw) => {
      expect(parseVoicePack(raw)).toBeNull();
    },
  );

  test("loses the clips that are not whole, or that reach out of its folder", () => {
    const bad = [{ ...clip, file: "../../secret.ogg" }, { ...clip, file: "run.sh" }, { says: "hai" }, null];
    expect(parseVoicePack({ ...manifest, clips: [...bad, clip] })?.clips.size).toBe(1);
  });
});

describe("who says a sentence", () => {
  const vi = packOf("vi", "Xong", "Đất đai");
  const packs = new Map([["vi", vi]]);
  const silent = { packs, hasOwnVoice: () => false };

  test("is the pack, where it has every word", () => {
    expect(planSentence("Xong", "vi", { packs, hasOwnVoice: () => true })).toMatchObject({
      by: "clips",
      language: "vi",
    });
  });

  test("is the machine's own voice for the whole of it, where the pack lacks a word", () => {
    expect(planSentence("Đất đai ven sông", "vi", { packs, hasOwnVoice: () => true })).toEqual({
      by: "synthesis",
      language: "vi",
      text: "Đất đai ven sông",
    });
  });

  test("is what the pack can say of it, where the machine has no voice", () => {
    expect(planSentence("Đất đai ven sông", "vi", silent)).toMatchObject({ by: "clips", clips: [{ file: "1.ogg" }] });
  });

  test("is the Vietnamese pack for a text that another language left in Vietnamese", () => {
    expect(planSentence("Đất đai", "en", silent)).toMatchObject({ by: "clips", language: "vi" });
    expect(languagesFor("id")).toEqual(["id", "en", "vi"]);
  });

  test("[VP1] is the centre's own pack where it can say the whole, else the one behind it for the whole", () => {
    const clip = (says: string, file: string) => ({ says, file, ms: 100 });
    const head = { format: 1, language: "vi", licence: "" };
    const machine = { ...head, voice: "a machine", clips: [clip("Mời số", "m1.ogg"), clip("4", "m2.ogg")] };
    const own = parseVoicePack({ ...head, voice: "Lan", clips: [clip("Mời số", "own.wav")], fallback: machine });
    const voices = { packs: new Map(own === null ? [] : [["vi", own]]), hasOwnVoice: () => true };
    const filesOf = (text: string) => {
      const plan = planSentence(text, "vi", voices);
      return plan.by === "clips" ? plan.clips.map(({ file }) => file) : plan.by;
    };
    expect(filesOf("Mời số")).toEqual(["own.wav"]);
    expect(filesOf("Mời số 4")).toEqual(["m1.ogg", "m2.ogg"]);
    expect(filesOf("Mời số 5")).toBe("synthesis");
  });

  test("is nobody, where nothing of it can be said", () => {
    expect(planSentence("Hello", "en", silent)).toEqual({ by: "nothing" });
    expect(planSentence("Xong", "vi", { packs: new Map(), hasOwnVoice: () => false })).toEqual({ by: "nothing" });
  });
});

describe.for(LANGUAGES)("the vocabulary of %s", (language) => {
  const catalogue = catalogueOf(language);
  const pack = packOf(language, ...vocabularyOf(catalogue, ["Đất đai"]));
  const missingIn = (text: string) => clipsFor(spokenWords(text, catalogue.voice), pack).missing;

  test("says every call, from the first letter to the last", () => {
    for (const letter of "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
      for (const wish of ["come", "result", "return"] as const) {
        const call = { number: `${letter}907`, counter: "28", wish };
        const sentences = [callSentence(language, call), shortCall(language, call), callToTheBoard(language, call)];
        expect(sentences.flatMap(missingIn)).toEqual([]);
      }
  });

  test("says what the kiosk writes, with any figures, and the centre's names", () => {
    const { kiosk, common, unit } = catalogue;
    const texts = [kiosk.chooseField, kiosk.access.keys, common.peopleWaiting(0), common.peopleWaiting(23), "Đất đai"];
    texts.push(kiosk.waitAbout(`${unit.minutes("12")} – ${unit.hoursMinutes(1, 40)}`), kiosk.idleMore(9), "09:41");
    expect(texts.flatMap(missingIn)).toEqual([]);
  });

  test("has each phrase once", () => {
    const phrases = vocabularyOf(catalogue, ["Xong", "xong!"]).map(clipKey);
    expect(new Set(phrases).size).toBe(phrases.length);
  });
});
