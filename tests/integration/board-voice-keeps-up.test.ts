import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { PLAIN_BOARD } from "#shared/domain/board-plan.ts";
import type { Language } from "#shared/kit/local-text.ts";
import { planUtterance } from "#shared/voice/utterance.ts";
import { parseVoicePack } from "#shared/voice/voice-pack.ts";
import type { BoardCall } from "#shared/views/board-types.ts";
import { announce, initialAnnouncer } from "#display/announcer/announce.ts";
import { runAnnouncements } from "#display/announcer/run-announcements.ts";
import { voiceAnnouncer } from "#display/announcer/voice-announcer.ts";
import { createStore } from "#ui/link/store.ts";
import { boardCall, lobby } from "#tests/domain/support/lobby.ts";

const top = join(import.meta.dirname, "../..");
const languages = ["vi", "en"] as const;
const packs = new Map(
  languages.flatMap((language) => {
    const file = join(top, "ui/public/voices", language, "manifest.json");
    const pack = parseVoicePack(JSON.parse(readFileSync(file, "utf8")));
    return pack === null ? [] : [[language, pack] as const];
  }),
);

/** A clock of the test's own: what is paused for ends in its order, at once. */
class Instants {
  nowMs = 0;
  #open: { readonly atMs: number; readonly end: () => void }[] = [];

  readonly pause = (ms: number, leaving: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      const entry = { atMs: this.nowMs + ms, end: resolve };
      this.#open.push(entry);
      leaving.addEventListener("abort", () => {
        this.#open = this.#open.filter((each) => each !== entry);
        resolve();
      });
    });

  async passTo(untilMs: number): Promise<void> {
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve));
      const [next] = this.#open.toSorted((one, other) => one.atMs - other.atMs);
      if (next === undefined || next.atMs > untilMs) break;
      this.nowMs = next.atMs;
      this.#open = this.#open.filter((each) => each !== next);
      next.end();
    }
    this.nowMs = untilMs;
  }
}

/** As the player has it: a breath, the chime until it has faded, the languages with a pause between them. */
const CHIME_MS = { call: 1320, recall: 1740, short: 216, text: 1320 } as const;
const LEAD_MS = 150;
const BETWEEN_MS = 350;

interface Said {
  readonly number: string;
  readonly fromMs: number;
  readonly toMs: number;
}

/** Makes the calls, each at its time, before a board in virtual time; every one stands until its counter's next. */
async function hallWith(calls: readonly BoardCall[], atMs: (index: number) => number): Promise<readonly Said[]> {
  const instants = new Instants();
  const store = createStore(initialAnnouncer(null), announce);
  const said: Said[] = [];
  let number = "";
  const voice = voiceAnnouncer({
    pause: instants.pause,
    manner: () => ({ voice: { ...PLAIN_BOARD.voice, times: 2 }, volume: 1 }),
    speeches: {
      of(utterance) {
        const plan = planUtterance(utterance, { packs, hasOwnVoice: () => false });
        if (plan.by !== "clips") return Promise.resolve(null);
        const duration = plan.clips.reduce((sum, { ms }) => sum + ms, 0) / 1000;
        return Promise.resolve({ by: "clips", sounds: [{ duration } as AudioBuffer] });
      },
    },
    async play({ chime, speeches }, leaving) {
      const fromMs = instants.nowMs;
      const spoken = speeches.flatMap((speech) => (speech.by === "clips" ? speech.sounds : []));
      const ms = spoken.reduce((sum, { duration }) => sum + duration * 1000, BETWEEN_MS * (spoken.length - 1));
      await instants.pause(LEAD_MS + (chime === null ? 0 : CHIME_MS[chime]) + ms, leaving);
      said.push({ number, fromMs, toMs: instants.nowMs });
      return "through";
    },
  });
  const stop = runAnnouncements(store, {
    pause: instants.pause,
    remember: () => {},
    report: () => {},
    announcer: {
      say(told, hall) {
        number = "call" in told ? told.call.number : "";
        return voice.say(told, hall);
      },
      repeat: voice.repeat,
    },
  });
  store.send({ type: "view", view: lobby([]) });
  for (const [index] of calls.entries()) {
    await instants.passTo(atMs(index));
    store.send({ type: "view", view: lobby(calls.slice(Math.max(0, index - 11), index + 1)) });
  }
  await instants.passTo(instants.nowMs + 120_000);
  stop();
  return said;
}

const firstOf = (said: readonly Said[]): readonly string[] => [...new Set(said.map(({ number }) => number))];

describe("[BV6] a hall of twelve counters", () => {
  const languageOf = (index: number): Language => (index % 20 === 7 ? "en" : "vi");
  const calls = Array.from({ length: 200 }, (_, index) =>
    boardCall(index + 1, index + 1, { language: languageOf(index) }),
  );

  test("[BV6] that makes 200 calls in ten minutes hears all of them, in order, one after the other", async () => {
    const said = await hallWith(calls, (index) => index * 3000);
    expect(firstOf(said)).toEqual(calls.map(({ number }) => number));
    for (const [index, { fromMs }] of said.entries()) expect(fromMs).toBeGreaterThanOrEqual(said[index - 1]?.toMs ?? 0);
    const lags = calls.map(
      ({ number }, index) => (said.find((each) => each.number === number)?.fromMs ?? 0) - index * 3000,
    );
    // Nobody waits longer for their call than a walk through the hall takes.
    expect(Math.max(...lags)).toBeLessThan(20_000);
  });

  test("[BV6] that calls twelve times at once hears all of them within a minute, and twice whoever is alone", async () => {
    const burst = calls.slice(0, 12);
    const said = await hallWith(burst, () => 1000);
    expect(firstOf(said)).toEqual(burst.map(({ number }) => number));
    expect(said.findLast(({ number }) => number === burst.at(-2)?.number)?.toMs).toBeLessThan(60_000);
    expect(said.filter(({ number }) => number === burst.at(-1)?.number)).toHaveLength(2);
    expect(said).toHaveLength(13);
  });
});
