import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { PLAIN_BOARD, type VoiceSettings } from "#shared/domain/board-plan.ts";
import { counterId } from "#shared/kit/ids.ts";
import { clipKey, parseVoicePack } from "#shared/voice/voice-pack.ts";
import { promptsFor } from "#shared/voice/prompts.ts";
import { callSentence, shortCall } from "#shared/voice/call-sentence.ts";
import { announceText, callNext, issueTicket, recallTicket, startServing } from "#tests/domain/support/commands.ts";
import { timeOf } from "#tests/domain/support/moment.ts";
import { arrivalsOf, boardStage, openingOf, type BoardStage } from "#tests/support/board-stage.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { toneOf, voiceHand } from "#tests/support/voice-hand.ts";
import { SOUND_ALLOWED } from "./support/chimes.ts";
import { ALIKE, sentencesIn, wordsIn, type HeardSentence } from "./support/heard-sentences.ts";
import { openLobby, type Lobby } from "./support/lobby-house.ts";
import { recordingOf, recordSound, whileUntouched } from "./support/recorded-sound.ts";

let browser: Browser;
let context: BrowserContext;
beforeAll(async () => {
  browser = await launchChromium([SOUND_ALLOWED]);
});
afterEach(() => context.close());
afterAll(() => browser.close());

async function hang(url: string, prepare: (page: Page) => Promise<void> = async () => {}): Promise<Page> {
  context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, bypassCSP: true });
  const page = await context.newPage();
  await recordSound(page);
  await prepare(page);
  await page.goto(url);
  await page.getByText("Âm thanh đang bật").waitFor();
  return page;
}

/** Nothing is told any more: the last announcement has lost the eye, and no text is large. */
async function quiet(page: Page): Promise<void> {
  await page.locator(".featured[data-new], .lobby-text").first().waitFor();
  await expect.poll(() => page.locator(".featured[data-new], .lobby-text").count(), { timeout: 100_000 }).toBe(0);
}

const heardOn = async (page: Page): Promise<readonly HeardSentence[]> => sentencesIn(await recordingOf(page));
const wordsHeardOn = async (page: Page): Promise<readonly string[]> => (await heardOn(page)).map(({ words }) => words);

/** A first call of counter 5. */
const LONG_AT_5 = wordsIn("vi", "Mời công dân có số thứ tự B001, đến quầy số 5");

/** The calls of a house in the order of its log. */
const callsOf = ({ house }: Lobby) =>
  house.running.dispatcher.state.calls.map((call) => ({
    number: house.running.dispatcher.state.tickets.get(call.ticketId)?.number ?? "",
    counter: house.centre.counters.find(({ id }) => id === call.counterId)?.label ?? "",
    wish: call.wish,
  }));

/** What is said of a number: the number itself, wherever it stands in the sentence. */
const isAbout = (words: string, number: string): boolean => words.includes(wordsIn("vi", number));

describe("the board's voice, as it is recorded", () => {
  test("says a call in Vietnamese, and to a guest in their language too, without a gap", async () => {
    await using lobby = await openLobby();
    const page = await hang(lobby.boardUrl);
    const procedure = lobby.house.centre.procedures.find(({ fieldId }) => fieldId === lobby.house.centre.fields[1]?.id);
    const kiosk = await lobby.house.kiosk();
    await kiosk.command(issueTicket(procedure?.id ?? "", { language: "en" }));
    await (await lobby.clerk("q5")).command(callNext("q5"));
    await quiet(page);
    const [call] = callsOf(lobby);
    if (call === undefined) throw new Error("nobody was called");
    const sentences = await heardOn(page);
    expect(sentences.map(({ words }) => words)).toEqual([
      wordsIn("vi", callSentence("vi", call)),
      wordsIn("en", callSentence("en", call)),
    ]);
    for (const { loudness } of sentences) expect(loudness).toBeCloseTo(1, 1);
    const { chimes } = await recordingOf(page);
    expect(chimes.map(({ atS }) => atS < (sentences[0]?.startS ?? 0))).toEqual([true, true]);
  });

  test("says twelve calls of one second one after the other, in their order, each once", async () => {
    await using lobby = await openLobby();
    const page = await hang(lobby.boardUrl);
    await lobby.call(...lobby.house.centre.counters.map(({ id }) => id));
    await quiet(page);
    const calls = callsOf(lobby);
    expect(calls).toHaveLength(12);
    const words = await wordsHeardOn(page);
    expect(words).toHaveLength(12);
    for (const [index, call] of calls.entries()) {
      const said = [callSentence("vi", call), shortCall("vi", call)].map((each) => wordsIn("vi", each));
      expect(said).toContain(words[index]);
    }
    // While many wait it is short; at the end there is time for the whole sentence.
    const last = calls.at(-1);
    expect(words.at(-1)).toBe(last === undefined ? null : wordsIn("vi", callSentence("vi", last)));
    expect(words.filter((each) => each.startsWith("số ")).length).toBeGreaterThanOrEqual(8);
  });

  test("says a call in another way where a clip is corrupt, and names it to the centre", async () => {
    await using lobby = await openLobby();
    const answer = await fetch(new URL("voices/vi/manifest.json", lobby.boardUrl));
    const file = parseVoicePack(await answer.json())?.clips.get(clipKey("đến quầy số"))?.file ?? "";
    const sent: string[] = [];
    const page = await hang(lobby.boardUrl, async (opening) => {
      opening.on("websocket", (socket) =>
        socket.on("framesent", ({ payload }) => sent.push(typeof payload === "string" ? payload : "")),
      );
      await opening.route(`**/${file}*`, (route) =>
        route.fulfill({ body: "this is no sound", contentType: "audio/ogg" }),
      );
    });
    await lobby.call("q5");
    await quiet(page);
    expect(await wordsHeardOn(page)).toEqual(["mời công dân có số thứ tự bê 0 0 1 đến quầy số 5"]);
    const name = `vi/${file.replace(".ogg", "")}`;
    await expect.poll(() => sent.some((each) => each.includes("board:report") && each.includes(name))).toBe(true);
    await expect
      .poll(() => sent.some((each) => each.includes("call:announced") && each.includes('"isHeard":true')))
      .toBe(true);
  });

  test.for([true, false])("[BV9] tells of the machine's own voice what it did: said it is %s", async (isSaid) => {
    await using lobby = await openLobby();
    const sent: string[] = [];
    const page = await hang(lobby.boardUrl, async (opening) => {
      opening.on("websocket", (socket) =>
        socket.on("framesent", ({ payload }) => sent.push(typeof payload === "string" ? payload : "")),
      );
      await opening.route("**/voices/**", (route) => route.abort());
      // This machine has no voice: one that speaks, or fails, at once.
      await opening.addInitScript(
        (ends) => {
          Object.assign(globalThis, { SpeechSynthesisUtterance: class extends EventTarget {} });
          Object.assign(speechSynthesis, {
            getVoices: () => [{ lang: "vi-VN" }],
            speak: (spoken: EventTarget) => spoken.dispatchEvent(new Event(ends)),
          });
        },
        isSaid ? "end" : "error",
      );
    });
    await lobby.call("q5");
    await quiet(page);
    expect((await recordingOf(page)).chimes).not.toEqual([]);
    const told = `"isHeard":${isSaid}`;
    await expect.poll(() => sent.some((each) => each.includes("call:announced") && each.includes(told))).toBe(true);
  });

  test("wakes a loudspeaker that was suspended, and is heard", async () => {
    await using lobby = await openLobby();
    const page = await hang(lobby.boardUrl);
    await whileUntouched(page, "recorded.tapes[0].context.suspend()");
    await page.getByText("Âm thanh đang tắt").waitFor();
    await lobby.call("q5");
    await quiet(page);
    expect(await wordsHeardOn(page)).toEqual([LONG_AT_5]);
  });

  test("opens a loudspeaker anew whose clock stands still, and says again what was cut off", async () => {
    await using lobby = await openLobby();
    const page = await hang(lobby.boardUrl);
    await lobby.call("q5");
    await page.locator(".featured[data-new]").waitFor();
    // It is told for half a second: a machine that is busy meanwhile must already be looking.
    const told = page.getByText("Đang khởi động lại âm thanh").waitFor();
    await whileUntouched(
      page,
      "(({ context }) => { const at = context.currentTime; Object.defineProperty(context, 'currentTime', { get: () => at }); })(recorded.tapes[0])",
    );
    await told;
    await page.getByText("Âm thanh đang bật").waitFor();
    await quiet(page);
    const { clips } = await recordingOf(page);
    const again = clips.filter((clip) => clip.context === 1);
    expect(again.map(({ says }) => clipKey(says)).join(" ")).toBe(LONG_AT_5);
    expect(again.filter(({ likeness }) => likeness < ALIKE)).toEqual([]);
    await lobby.call("q7");
    await quiet(page);
    expect((await recordingOf(page)).clips.filter((clip) => clip.context === 1)).toHaveLength(2 * again.length);
  });

  test("says a number once that is called again while its call still waits", async () => {
    await using lobby = await openLobby();
    const page = await hang(lobby.boardUrl);
    await lobby.call("q1", "q5", "q7");
    const [first, , third] = callsOf(lobby);
    const counter = lobby.house.centre.counters.find(({ label }) => label === third?.counter);
    await (await lobby.clerk(counter?.id ?? "")).command(recallTicket(counter?.id ?? ""));
    await quiet(page);
    const words = await wordsHeardOn(page);
    expect(words).toHaveLength(3);
    expect(words.filter((each) => isAbout(each, third?.number ?? ""))).toHaveLength(1);
    expect(isAbout(words[0] ?? "", first?.number ?? "")).toBe(true);
  });

  test("rings for the director's text between the numbers, shows it large, and keeps it in the line", async () => {
    await using lobby = await openLobby();
    const page = await hang(lobby.boardUrl);
    await lobby.call("q1");
    const director = await lobby.house.director();
    await director.command(announceText({ vi: "Trung tâm đóng cửa lúc 17 giờ" }));
    await lobby.call("q5");
    await page.locator(".lobby-text", { hasText: "Trung tâm đóng cửa lúc 17 giờ" }).waitFor();
    expect(await page.locator(".featured").isVisible()).toBe(true);
    await quiet(page);
    await page.locator(".notice-line", { hasText: "Trung tâm đóng cửa lúc 17 giờ" }).waitFor();
    const recording = await recordingOf(page);
    const [one, other] = sentencesIn(recording);
    const between = recording.chimes.filter(({ atS }) => atS > (one?.endS ?? 0) && atS < (other?.startS ?? 0));
    // The text's two notes, and the second call's.
    expect(between).toHaveLength(4);
    expect((between[2]?.atS ?? 0) - (between[0]?.atS ?? 0)).toBeGreaterThan(4);
  });

  test("does not say a call whose citizen came before its turn", async () => {
    await using lobby = await openLobby();
    const page = await hang(lobby.boardUrl);
    await lobby.call("q1", "q5", "q7");
    const third = callsOf(lobby)[2];
    const counter = lobby.house.centre.counters.find(({ label }) => label === third?.counter)?.id ?? counterId("");
    await (await lobby.clerk(counter)).command(startServing(counter));
    await quiet(page);
    const words = await wordsHeardOn(page);
    expect(words).toHaveLength(2);
    expect(words.some((each) => isAbout(each, third?.number ?? ""))).toBe(false);
  });
});

describe("the centre's own voice, as it is recorded", () => {
  /** The director has read everything aloud but this, each a tone of its own. */
  async function readAllBut(missing: string | null, lobby: Lobby): Promise<void> {
    const director = await voiceHand(lobby.house);
    const prompts = promptsFor("vi", lobby.house.centre).filter(({ says }) => says !== missing);
    for (const [index, { says }] of prompts.entries()) await director.record(says, toneOf(200 + 37 * index));
    await director.finish();
  }

  test("[VP1] says the whole of a call where it can, gaplessly", async () => {
    await using lobby = await openLobby();
    await readAllBut(null, lobby);
    const page = await hang(lobby.boardUrl);
    await lobby.call("q5");
    await quiet(page);
    const { clips } = await recordingOf(page);
    expect(new Set(clips.map(({ voice }) => voice))).toEqual(new Set(["centre"]));
    expect(await wordsHeardOn(page)).toEqual([LONG_AT_5]);
  });

  test("[VP1] leaves a call to the built-in voice of which it lacks a piece, and never speaks with two voices", async () => {
    await using lobby = await openLobby();
    await readAllBut("1", lobby);
    const page = await hang(lobby.boardUrl);
    await lobby.call("q5");
    await quiet(page);
    const { clips } = await recordingOf(page);
    expect(new Set(clips.map(({ voice }) => voice))).toEqual(new Set(["espeak-ng vi"]));
    expect(await wordsHeardOn(page)).toEqual([LONG_AT_5]);
  });
});

describe("the centre's wishes, as they are recorded", () => {
  /** One call on a board of such a centre. */
  async function calledWith(stage: BoardStage, wishes: Partial<VoiceSettings>): Promise<Page> {
    await stage.ask(...openingOf(stage.queue), ...arrivalsOf(stage.queue, 1));
    const bend = {
      board: (view: Parameters<NonNullable<Parameters<BoardStage["show"]>[0]>["board"] & {}>[0]) => ({
        ...view,
        voice: { ...PLAIN_BOARD.voice, ...wishes },
      }),
    };
    stage.show(bend);
    const page = await hang(stage.boardUrl);
    await stage.ask(callNext("q1"));
    stage.show(bend);
    await quiet(page);
    return page;
  }
  const LONG = wordsIn("vi", "Mời công dân có số thứ tự A001, đến quầy số 1");

  test("speaks as loud as the hour has it, and twice where nobody else waits", async () => {
    await using stage = await boardStage(timeOf("09:41"));
    const volume = [
      { fromMs: 0, percent: 100 },
      { fromMs: 9.5 * 3_600_000, percent: 40 },
      { fromMs: 10 * 3_600_000, percent: 80 },
    ];
    const sentences = await heardOn(await calledWith(stage, { volume, times: 2 }));
    expect(sentences.map(({ words }) => words)).toEqual([LONG, LONG]);
    for (const { loudness } of sentences) expect(loudness).toBeCloseTo(0.4, 2);
  });

  test("is still at a volume of nought, and has no chime where the centre wants none", async () => {
    await using still = await boardStage(timeOf("09:41"));
    const nothing = await recordingOf(await calledWith(still, { volume: [{ fromMs: 0, percent: 0 }] }));
    expect([nothing.clips, nothing.chimes]).toEqual([[], []]);
    await context.close();
    await using stage = await boardStage(timeOf("09:41"));
    const page = await calledWith(stage, { hasChime: false });
    expect((await recordingOf(page)).chimes).toEqual([]);
    expect(await wordsHeardOn(page)).toEqual([LONG]);
  });

  test("says the program's sentence where no voice can say the centre's own", async () => {
    await using stage = await boardStage(timeOf("09:41"));
    const call = { vi: "Kính mời bà con cầm số {number} sang bàn {counter}" };
    const page = await calledWith(stage, { sentences: { call, result: null, return: null } });
    expect(await wordsHeardOn(page)).toEqual([LONG]);
  });
});
