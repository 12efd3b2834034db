import { execFile } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { languageRegistry } from "#scripts/languages.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const run = promisify(execFile);
const top = join(import.meta.dirname, "../..");

/** A language that is no more than begun: its own name, one text, and how its numbers are spoken of. */
const BEGUN = `import type { PartialCatalogue } from "./catalogue.ts";
export const xyz: PartialCatalogue = {
  common: { languageName: "Xyzish", languageTag: "vi", standsIn: "vi" },
  kiosk: { chooseField: "Xa xo", access: { usual: "Xu" } },
  print: { ahead: "Xe" },
};
`;

/** What a program in that house sees. */
const LOOK = `
import { catalogueOf } from "#shared/i18n/catalogue.ts";
import { LANGUAGES, textIn } from "#shared/kit/local-text.ts";
import { layoutTicket } from "#shared/print/ticket-layout.ts";
import { PAPERS } from "#shared/print/paper.ts";
import { planSentence } from "#shared/voice/plan-sentence.ts";
import { parseVoicePack } from "#shared/voice/voice-pack.ts";
const { kiosk } = catalogueOf("xyz");
const pack = (language, says) => parseVoicePack({ format: 1, language, voice: "", licence: "", clips: [{ says, file: "a.ogg", ms: 1 }] });
const packs = new Map([["xyz", pack("xyz", "Xa xo")], ["vi", pack("vi", kiosk.take)]]);
const voices = { packs, hasOwnVoice: () => false };
const name = { vi: "Đất đai", en: "Land" };
const facts = { language: "xyz", centreName: name, number: "A001", fieldName: name, procedureName: name, issuedAt: 0,
  timeZone: "Asia/Ho_Chi_Minh", peopleAhead: 3, promisedWait: null, className: null, checklist: null, nextSteps: [], qr: null,
  isOffline: false, isReprint: false };
console.log(JSON.stringify({
  languages: LANGUAGES,
  kiosk: [kiosk.chooseField, kiosk.chooseProcedure, kiosk.access.usual, kiosk.access.repeat],
  name: textIn("xyz", name),
  paper: JSON.stringify(layoutTicket(facts, PAPERS["80mm"]).items),
  spoken: [planSentence("Xa xo", "xyz", voices).language, planSentence(kiosk.take, "xyz", voices).language],
}));
`;

describe("the registry of languages", () => {
  test("is what npm run languages writes from the catalogues that are there", () => {
    for (const [path, text] of languageRegistry(top)) expect(readFileSync(join(top, path), "utf8")).toBe(text);
  });

  test("takes a new catalogue's file and nothing else: screens, paper and speech fall back where it is silent", async () => {
    using house = temporaryFolder();
    cpSync(join(top, "shared"), join(house.path, "shared"), { recursive: true });
    cpSync(join(top, "package.json"), join(house.path, "package.json"));
    writeFileSync(join(house.path, "shared/i18n/xyz.ts"), BEGUN);
    for (const [path, text] of languageRegistry(house.path)) writeFileSync(join(house.path, path), text);
    writeFileSync(join(house.path, "look.ts"), LOOK);

    const { stdout } = await run(process.execPath, [join(house.path, "look.ts")]);

    const seen: unknown = JSON.parse(stdout);
    expect(seen).toMatchObject({
      languages: ["vi", "en", "id", "xyz"],
      kiosk: ["Xa xo", "Mời quý vị chọn thủ tục", "Xu", "Nghe lại"],
      name: "Đất đai",
      spoken: ["xyz", "vi"],
    });
    for (const printed of ["Xe", "Đất đai", "Xin hỏi cán bộ"])
      expect(seen).toHaveProperty("paper", expect.stringContaining(printed));
  });

  test("refuses a catalogue that does not say what stands in for it", () => {
    using house = temporaryFolder();
    cpSync(join(top, "shared/i18n"), join(house.path, "shared/i18n"), { recursive: true });
    writeFileSync(join(house.path, "shared/i18n/xyz.ts"), "export const xyz = {};\n");
    expect(() => languageRegistry(house.path)).toThrow("shared/i18n/xyz.ts wants common.standsIn");
  });
});
