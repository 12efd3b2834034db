import type { Browser } from "playwright-core";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { randomBelow, randomBetween, randomExponential, seededRandom, type Random } from "#shared/kit/random.ts";
import type { Call } from "#shared/domain/state.ts";
import { callSentence, shortCall } from "#shared/voice/call-sentence.ts";
import { seed } from "#tests/domain/support/seed.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { SOUND_ALLOWED } from "./support/chimes.ts";
import { wordsIn, type HeardSentence } from "./support/heard-sentences.ts";
import { openLobby, type Lobby } from "./support/lobby-house.ts";
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

/** The call that a sentence is about, long or short; undefined for one of which there is only the beginning. */
function callIn(sentence: HeardSentence, calls: readonly Call[], { house }: Lobby): Call | undefined {
  const { tickets } = house.running.dispatcher.state;
  return calls.find(({ ticketId, counterId, wish }) => {
    const call = {
      number: tickets.get(ticketId)?.number ?? "",
      counter: house.centre.counters.find(({ id }) => id === counterId)?.label ?? "",
      wish,
    };
    return [callSentence("vi", call), shortCall("vi", call)].some((each) => wordsIn("vi", each) === sentence.words);
  });
}

/** A hall in which calls come as chance has it, until all are told. */
async function morningOf(lobby: Lobby, random: Random): Promise<CallingCounters> {
  const counters = await callingCounters(lobby, random);
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
      await using lobby = await openLobby({ clock: setClock() });
      const board = await hangRecorded(browser, lobby.boardUrl);
      const calls = (await morningOf(lobby, seededRandom(seed))).calls();
      await board.page.locator(".featured[data-new]").waitFor({ state: "detached" });
      const heard = await board.heard();
      expect(heard.map((sentence) => callIn(sentence, calls, lobby)?.seq)).toEqual(calls.map(({ seq }) => seq));
      expect(calls.flatMap(({ announced }) => announced.map(({ isHeard }) => isHeard))).toEqual(calls.map(() => true));
      await board.page.context().close();
    },
    PATIENCE_MS,
  );

  test(
    `[B5] hears none twice and leaves none out through cuts, reloads and clocks that jump (seed ${seed})`,
    async () => {
      const clock = setClock();
      await using lobby = await openLobby({ clock });
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
      const counters = await morningOf(lobby, seededRandom(seed + 2));
      morning.abort();
      await disturbing;
      await board.page.locator(".featured[data-new]").waitFor({ state: "detached" });

      const calls = counters.calls();
      const heard = await board.heard();
      const whole = heard.filter(({ isWhole }) => isWhole).map((sentence) => callIn(sentence, calls, lobby)?.seq);
      expect(whole).not.toContain(undefined);
      expect(whole).toEqual([...new Set(whole)].toSorted((one, other) => Number(one) - Number(other)));
      // What was told as heard is in the recording, where there is one; a reload may cut one off, and that one is known as unheard.
      const saidHeard = calls
        .filter(({ announced }) => announced.every(({ isHeard }) => isHeard))
        .map(({ seq }) => seq);
      const unproved = saidHeard.filter((seq) => !whole.includes(seq));
      expect(unproved.filter((seq) => !board.isUnrecorded(counters.toldAt(seq)))).toEqual([]);
      expect(calls.length - saidHeard.length).toBeLessThanOrEqual(reloads);
      expect(calls.length - whole.length).toBeLessThanOrEqual(reloads);
      expect(heard.length - whole.length).toBeLessThanOrEqual(reloads);
      await board.page.context().close();
    },
    PATIENCE_MS,
  );
});
