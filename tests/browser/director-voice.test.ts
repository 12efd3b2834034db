import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findSpeech } from "#shared/voice/recording/find-speech.ts";
import { CLIP_LEVEL_DB } from "#shared/voice/recording/make-clip.ts";
import { voicesAnswer } from "#shared/protocol/voices.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { callNext, issueTicket } from "#tests/domain/support/commands.ts";
import { soundOf } from "#tests/domain/support/made-sound.ts";
import { writeWav } from "#shared/voice/recording/wav.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";
import { openHouse, type TestHouse } from "#tests/support/test-house.ts";
import { axeFindings } from "./support/axe-findings.ts";
import { SOUND_ALLOWED } from "./support/chimes.ts";
import { CLEAR, microphoneOf, type Speaker, WORD_MS } from "./support/spoken-microphone.ts";
import { staffLayoutFaults } from "./support/staff-layout-faults.ts";
import { StudioHand } from "./support/studio-hand.ts";

const folder = temporaryFolder();
let house: TestHouse;

beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house[Symbol.asyncDispose]());
afterAll(() => folder[Symbol.dispose]());

/** A browser whose microphone hears this speaker. */
const browserHearing = (name: string, speaker: Speaker): Promise<Browser> =>
  launchChromium([...microphoneOf(speaker, join(folder.path, `${name}.wav`)), SOUND_ALLOWED]);

/** What is recorded of Vietnamese so far, and its pack. */
async function voiceNow() {
  const headers = { authorization: `Bearer ${await house.directorToken()}` };
  const { voices } = voicesAnswer.parse(await (await house.fetch("/api/v1/voices", { headers })).json());
  const vi = voices.find(({ language }) => language === "vi");
  if (vi === undefined) throw new Error("no Vietnamese");
  return vi;
}

describe("the centre's voice", () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let hand: StudioHand;

  beforeAll(async () => {
    browser = await browserHearing("clear", CLEAR);
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
    page = await context.newPage();
    hand = new StudioHand(page);
  });
  afterEach(() => context.close());

  test("[VP2] [VP3] [VP4] is recorded prompt by prompt, trimmed and levelled, and gone on with where it was left", async () => {
    await hand.signIn(house);
    await hand.button("Bắt đầu ghi âm").click();
    await page.getByText("“0”").waitFor();
    await hand.readWell();
    await hand.button("Câu tiếp theo").click();
    await page.getByText("“1”").waitFor();
    await hand.readWell();
    const { recording } = await voiceNow();
    expect(recording.map(({ says }) => says)).toEqual(["0", "1"]);
    for (const { file } of recording) {
      const speech = findSpeech(await soundAt(`/board/voices/vi/${file}`));
      expect(Math.abs((speech?.levelDb ?? 0) - CLIP_LEVEL_DB)).toBeLessThan(2);
      expect((speech?.toMs ?? 0) - (speech?.fromMs ?? 0)).toBeGreaterThan(WORD_MS - 60);
      expect(recording.every(({ ms }) => ms < WORD_MS + 300)).toBe(true);
    }
    await page.reload();
    await page.getByText("Đã ghi 2/", { exact: false }).waitFor();
    await hand.button("Ghi tiếp").click();
    await page.getByText("“2”").waitFor();
  });

  test("[VP1] is what the boards speak by, once it is given to them", async () => {
    await hand.signIn(house);
    await hand.button("Bắt đầu ghi âm").click();
    for (const says of ["0", "1", "a", "Mời công dân có số thứ tự", "đến quầy số"]) {
      await hand.choose(says);
      await hand.readWell();
    }
    await hand.button("Quay lại").click();
    await page.getByLabel("Số", { exact: true }).fill("a001");
    await page.getByText("Mời công dân có số thứ tự A001, đến quầy số 1").waitFor();
    await page.getByText("Bằng giọng vừa ghi.").waitFor();
    await page.getByLabel("Số", { exact: true }).fill("B001");
    await page.getByText("Bằng giọng có sẵn, vì còn câu chưa ghi.").waitFor();
    await page.getByLabel("Tên người đọc").fill("cô Lan");
    await hand.button("Cho bảng dùng giọng này").click();
    await page.getByText("Bảng đang đọc bằng giọng cô Lan.").waitFor();
    const { pack } = await voiceNow();

    const board = await context.newPage();
    await noteSounds(board);
    const asked: string[] = [];
    board.on("response", (answer) => {
      const file = /\/voices\/vi\/([\w-]+\.(?:wav|ogg))/.exec(answer.url())?.[1];
      if (file !== undefined && answer.ok()) asked.push(file);
    });
    await board.goto(`${house.url}/board/`);
    const kiosk = await house.kiosk();
    await kiosk.command(issueTicket("birth"));
    const clerk = await house.console("an", "1");
    await board.getByText("Đang chờ").first().waitFor();
    await clerk.command(callNext("1"));
    const own = new Set(pack?.clips.map(({ file }) => file));
    await expect.poll(() => [...own].every((file) => asked.includes(file))).toBe(true);
    // Seven pieces: the phrase, a, 0, 0, 1, the second phrase, 1; each as long as what was recorded.
    await expect.poll(() => soundsOf(board)).toHaveLength(7);
    const longest = Math.max(...(pack?.clips ?? []).map(({ ms }) => ms)) / 1000;
    expect((await soundsOf(board)).every((seconds) => seconds > 0.3 && seconds < longest + 0.05)).toBe(true);
  });

  test("[VP3] from a file is checked like any other, and a file that is none is told so", async () => {
    await hand.signIn(house);
    await hand.button("Bắt đầu ghi âm").click();
    const good = join(folder.path, "good.wav");
    writeFileSync(good, writeWav(soundOf([{ ms: 400 }, { ms: 500, peakDb: -18 }, { ms: 400 }])));
    const choose = page.locator("input[type=file]");
    await choose.setInputFiles({ name: "x.mp3", mimeType: "audio/mpeg", buffer: Buffer.from("no sound") });
    await page.getByText("Chưa đọc được bản ghi này.").waitFor();
    await choose.setInputFiles(good);
    await page.getByText("Tốt, đã lưu.").waitFor();
    expect((await voiceNow()).recording).toMatchObject([{ says: "0" }]);
  });

  test("[VP6] is saved as a file, deleted, and taken back; a torn file is refused and changes nothing", async () => {
    await hand.signIn(house);
    await hand.button("Bắt đầu ghi âm").click();
    await hand.readWell();
    await hand.button("Quay lại").click();
    await page.getByLabel("Tên người đọc").fill("cô Lan");
    await hand.button("Cho bảng dùng giọng này").click();
    await page.getByText("Bảng đang đọc bằng giọng cô Lan.").waitFor();
    const saved = page.waitForEvent("download");
    await hand.button("Lưu giọng ra tệp").click();
    const file = await saved;
    expect(file.suggestedFilename()).toBe("giong-doc-vi.zip");
    const path = join(folder.path, "pack.zip");
    await file.saveAs(path);
    await hand.button("Xóa giọng").click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Xóa giọng" }).click();
    await page.getByText("Bảng đang đọc bằng giọng có sẵn.").waitFor();
    expect(await voiceNow()).toMatchObject({ pack: null, recording: [] });

    const choose = page.locator("input[type=file]");
    const whole = readFileSync(path);
    await choose.setInputFiles({ name: "pack.zip", mimeType: "application/zip", buffer: whole.subarray(0, -9) });
    await page.getByText("Tệp này không phải là giọng đọc, hoặc đã bị hỏng.", { exact: false }).waitFor();
    expect(await voiceNow()).toMatchObject({ pack: null, recording: [] });
    await choose.setInputFiles(path);
    await page.getByText("Bảng đang đọc bằng giọng cô Lan.").waitFor();
    expect((await voiceNow()).recording).toHaveLength(1);
  });

  test.for([
    [1366, 768],
    [1920, 1080],
  ] as const)("fits and reads well at %d×%d, in each of its states", async ([width, height]) => {
    await page.setViewportSize({ width, height });
    await hand.signIn(house);
    const look = async (): Promise<void> => {
      expect(await staffLayoutFaults(page)).toEqual([]);
      expect(await axeFindings(page)).toEqual([]);
    };
    await look();
    await hand.button("Bắt đầu ghi âm").click();
    await page.getByText("“0”").waitFor();
    await look();
    await hand.readWell();
    await look();
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "x", mimeType: "audio/wav", buffer: Buffer.from("x") });
    await page.getByRole("alert").waitFor();
    await look();
    await hand.choose("xin mời quay lại quầy số");
    await look();
    await hand.button("Quay lại").click();
    await page.getByLabel("Tên người đọc").waitFor();
    await look();
  });
});

describe("[VP3] the wizard says at once what is wrong with a reading, and keeps none of it", () => {
  test.for([
    ["too quiet", { peakDb: -46, roomDb: -78 }, /^Tiếng quá nhỏ/],
    ["too loud", { peakDb: 12, roomDb: -60 }, /^Tiếng quá to/],
    ["in a noisy room", { peakDb: -20, roomDb: -37 }, /^Xung quanh ồn quá/],
  ] as const)("when it is %s", async ([name, speaker, expected]) => {
    const browser = await browserHearing(name, speaker);
    const page = await browser.newPage();
    const hand = new StudioHand(page);
    await hand.signIn(house);
    await hand.button("Bắt đầu ghi âm").click();
    await hand.button("Ghi âm").click();
    await page.getByText(/^Đang nghe/).waitFor();
    await page.locator(".reading-note[data-tone=problem]").waitFor({ timeout: 30_000 });
    expect(await hand.note.innerText()).toMatch(expected);
    expect((await voiceNow()).recording).toEqual([]);
    await browser.close();
  });
});

test("a page that may not use the microphone says why, and takes files", async () => {
  const browser = await launchChromium(["--use-fake-device-for-media-stream", "--deny-permission-prompts"]);
  const page = await browser.newPage();
  const hand = new StudioHand(page);
  await hand.signIn(house);
  await hand.button("Bắt đầu ghi âm").click();
  await page.getByText("Trình duyệt chưa cho dùng micrô.", { exact: false }).waitFor();
  expect(await hand.button("Dùng tệp ghi âm").isEnabled()).toBe(true);
  await browser.close();
});

test("a page from another machine says where to record, and takes files", async () => {
  await using elsewhere = await openHouse({ allowedHosts: ["luot.lan"] });
  const browser = await launchChromium(["--host-resolver-rules=MAP luot.lan 127.0.0.1"]);
  const page = await browser.newPage();
  const hand = new StudioHand(page);
  await hand.signIn({ url: elsewhere.url.replace("127.0.0.1", "luot.lan") });
  await hand.button("Bắt đầu ghi âm").click();
  await page.getByText("Trình duyệt chỉ cho ghi âm trên máy chủ.", { exact: false }).waitFor();
  const buffer = Buffer.from(writeWav(soundOf([{ ms: 400 }, { ms: 500, peakDb: -18 }, { ms: 400 }])));
  await page.locator("input[type=file]").setInputFiles({ name: "0.wav", mimeType: "audio/wav", buffer });
  await page.getByText("Tốt, đã lưu.").waitFor();
  expect(await hand.button("Nghe lại").isEnabled()).toBe(true);
  await browser.close();
});

/** The sound at an address, as samples. */
async function soundAt(path: string) {
  const bytes = Buffer.from(await (await house.fetch(path)).arrayBuffer());
  const samples = new Int16Array(bytes.buffer.slice(bytes.byteOffset + 44, bytes.byteOffset + bytes.length));
  return { samples: Float32Array.from(samples, (sample) => sample / 32_767), rate: bytes.readUInt32LE(24) };
}

/** Notes how long each sound is that the page starts on a running audio clock. */
async function noteSounds(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const sounds: number[] = [];
    Object.assign(globalThis, { sounds });
    const start = Reflect.get<AudioBufferSourceNode, "start">(AudioBufferSourceNode.prototype, "start");
    AudioBufferSourceNode.prototype.start = function (this: AudioBufferSourceNode, ...when) {
      if (this.context.state === "running") sounds.push(this.buffer?.duration ?? 0);
      Reflect.apply(start, this, when);
    };
  });
}

const soundsOf = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() => Reflect.get(globalThis, "sounds") as number[]);
