import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { catalogueOf } from "#shared/i18n/catalogue.ts";
import { LANGUAGES, textIn } from "#shared/kit/local-text.ts";
import { callSentence, callToTheBoard, shortCall } from "#shared/voice/call-sentence.ts";
import { clipsFor } from "#shared/voice/clips-for.ts";
import { spokenWords } from "#shared/voice/spoken-words.ts";
import { parseVoicePack } from "#shared/voice/voice-pack.ts";
import { readCentreFile } from "#server/centre-file/read-centre-file.ts";

const top = join(import.meta.dirname, "../..");
const { centre } = readCentreFile(join(top, "centres/tang-nhon-phu.json"));

describe.for(LANGUAGES)("the voice pack of %s", (language) => {
  const folder = join(top, "ui/public/voices", language);
  const pack = parseVoicePack(JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")));
  const { voice, kiosk } = catalogueOf(language);
  const missingIn = (text: string) => (pack === null ? [text] : clipsFor(spokenWords(text, voice), pack).missing);

  test("has a file, small but not empty, for every clip", () => {
    const files = [...(pack?.clips.values() ?? [])].map(({ file }) => join(folder, file));
    expect(files.filter((file) => !existsSync(file) || statSync(file).size < 500)).toEqual([]);
    expect(files.reduce((sum, file) => sum + statSync(file).size, 0)).toBeLessThan(2_000_000);
  });

  test("says every call, the kiosk's own way through, and the demo centre's names", () => {
    const names = [...centre.fields, ...centre.procedures, ...centre.classes].map(({ name }) => textIn(language, name));
    const calls = centre.counters.flatMap(({ label }) =>
      (["come", "result", "return"] as const).flatMap((wish) => {
        const call = { number: "A023", counter: label, wish };
        return [callSentence(language, call), shortCall(language, call), callToTheBoard(language, call)];
      }),
    );
    const way = [kiosk.chooseField, kiosk.chooseProcedure, kiosk.take, kiosk.yourNumber, kiosk.paperPrinted];
    expect([...names, ...calls, ...way, ...Object.values(kiosk.access)].flatMap(missingIn)).toEqual([]);
  });
});
