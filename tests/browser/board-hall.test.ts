import type { Browser } from "playwright-core";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { randomBelow, randomBetween, randomExponential, seededRandom, type Random } from "#shared/kit/random.ts";
import type { Call } from "#shared/domain/state.ts";
import type { Seq } from "#shared/kit/ids.ts";
import type { Language } from "#shared/kit/local-text.ts";
import { callSentence, shortCall } from "#shared/voice/call-sentence.ts";
import { seed } from "#tests/domain/support/seed.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { SOUND_ALLOWED } from "./support/chimes.ts";
import { wordsIn, type HeardSentence } from "./support/heard-sentences.ts";
import { centreThatSpeaksResults, openLobby, type Lobby } from "./support/lobby-house.ts";
import { callingCounters, hangRecorded, setClock, type CallingCounters } from "./support/recorded-hall.ts";

/** Half a minute of a hall; `LUOT_HALL_MINUTES=10` is the whole of it, with 200 calls. */
const MINUTES = Number(process.env["LUOT_HALL_MINUTES"] ?? 0.5);
const CALLS_A_MINUTE = 20;
const PATIENCE_MS = MINUTES * 120_000 + 240_000;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium([SOUND_ALLOWED]);
});
afterAll(() => browser.close());

/** What is to be heard of a call: Vietnamese, and then its citizen's language. */
interface Due {
  readonly seq: Seq;
  readonly language: Language;
  /** At full length, and in short. */
  readonly words: readonly string[];
}

/** Everything that is to be heard of these calls, in order. */
function dueOf(calls: readonly Call[], { house }: Lobby): readonly Due[] {
  const { tickets } = house.running.dispatcher.state;
  return calls.flatMap(({ seq, ticketId, counterId, wish }) => {
    const ticket = tickets.get(ticketId);
    const counter = house.centre.counters.find(({ id }) => id === counterId)?.label ?? "";
    const call = { number: ticket?.number ?? "", counter, wish };
    return [...new Set<Language>(["vi", ticket?.language ?? "vi"])].map((language) => {
      const sentences = [callSentence(language, call), shortCall(language, call)];
      return { seq, language, words: sentences.map((each) => wordsIn(language, each)) };
    });
  });
}

const nameOf = ({ seq, language }: Due): string => `${seq} in ${language}`;

/** Each sentence as the first that is due in its words and not yet heard, or else its words. */
function recognise(heard: readonly HeardSentence[], due: readonly Due[]): readonly string[] {
  const left = [...due];
  return heard.map(({ language, words }) => {
    const at = left.findIndex((each) => each.language === language && each.words.includes(words));
    const [found] = at < 0 ? [] : left.splice(at, 1);
    return found === undefined ? words : nameOf(found);
  });
}

/** A hall in which calls come as chance has it, until all are told. */
async function morningOf(lobby: Lobby, random: Random, wishes: { readonly varied: boolean }): Promise<CallingCounters> {
  const counters = await callingCounters(lobby, random, wishes);
  const calls = Math.round(MINUTES * CALLS_A_MINUTE);
  for (let made = 0; made < calls;) {
    // Now and then several in one second.
    const together = Math.min(calls - made, random.next() < 0.1 ? 2 + randomBelow(random, 6) : 1);
    await counters.call(together);
    made += together;
    await sleep(randomExponential(random, together / CALLS_A_MINUTE) * 60_000);
  }
  await expect.poll(counters.allTold, { timeout: 200_000, interval: 200 }).toBe(true);
  return counters;
}

describe("a hall of twelve counters, as it is recorded", () => {
  test(
    `[B1] hears every call, once, in order, while they come as chance has it (seed ${seed})`,
    async () => {
      await using lobby = await openLobby({ centre: centreThatSpeaksResults(), clock: setClock() });
      const board = await hangRecorded(browser, lobby.boardUrl);
      const calls = (await morningOf(lobby, seededRandom(seed), { varied: true })).calls();
      await board.page.locator(".featured[data-new]").waitFor({ state: "detached" });
      const due = dueOf(calls, lobby);
      expect(recognise(await board.heard(), due)).toEqual(due.map(nameOf));
      expect(calls.flatMap(({ announced }) => announced.map(({ isHeard }) => isHeard))).toEqual(calls.map(() => true));
      await board.page.context().close();
    },
    PATIENCE_MS,
  );

  test(
    `[B5] hears none twice and leaves none out through cuts, reloads and clocks that jump (seed ${seed})`,
    async () => {
      const clock = setClock();
      await using lobby = await openLobby({ centre: centreThatSpeaksResults(), clock });
      const board = await hangRecorded(browser, lobby.boardUrl);
      const random = seededRandom(seed + 1);
      const between = (low: number, high: number): number => randomBetween(random, low, high);
      let reloads = 0;
      const disturbances = [
        async () => {
          await board.cut();
          await sleep(between(300, 6000));
          board.restore();
        },
        async () => {
          reloads += 1;
          await board.reload();
        },
        () => board.stepClock(between(-3_600_000, 3_600_000)),
        async () => clock.step(between(-600_000, 600_000)),
      ];
      const morning = new AbortController();
      const disturbing = (async () => {
        for (let count = randomBelow(random, disturbances.length); !morning.signal.aborted; count += 1) {
          await sleep(between(1000, 6000));
          await disturbances[count % disturbances.length]?.();
        }
      })();
      const counters = await morningOf(lobby, seededRandom(seed + 2), { varied: false });
      morning.abort();
      await disturbing;
      await board.page.locator(".featured[data-new]").waitFor({ state: "detached" });

      const calls = counters.calls();
      const heard = await board.heard();
      const due = dueOf(calls, lobby);
      const whole = recognise(
        heard.filter(({ isWhole }) => isWhole),
        due,
      );
      expect(whole).toEqual(due.map(nameOf).filter((each) => whole.includes(each)));
      const proved = calls
        .map(({ seq }) => seq)
        .filter((seq) => due.every((each) => each.seq !== seq || whole.includes(nameOf(each))));
      // What was told as heard is in the recording, where there is one; a reload may cut one off, and that one is known as unheard.
      const saidHeard = calls
        .filter(({ announced }) => announced.every(({ isHeard }) => isHeard))
        .map(({ seq }) => seq);
      const unproved = saidHeard.filter((seq) => !proved.includes(seq));
      expect(unproved.filter((seq) => !board.isUnrecorded(counters.toldAt(seq)))).toEqual([]);
      expect(calls.length - saidHeard.length).toBeLessThanOrEqual(reloads);
      expect(calls.length - proved.length).toBeLessThanOrEqual(reloads);
      expect(heard.length - whole.length).toBeLessThanOrEqual(reloads);
      await board.page.context().close();
    },
    PATIENCE_MS,
  );
});
