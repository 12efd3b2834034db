import type { Browser, Page } from "playwright-core";
import { systemClock, type Clock } from "#server/clock/clock.ts";
import type { Call } from "#shared/domain/state.ts";
import type { Seq } from "#shared/kit/ids.ts";
import { randomBelow, type Random } from "#shared/kit/random.ts";
import { epochMs } from "#shared/kit/time.ts";
import type { QueueCommand } from "#shared/domain/command.ts";
import type { Language } from "#shared/kit/local-text.ts";
import { awaitSignature, callNext, finishServing, recallTicket, startServing } from "#tests/domain/support/commands.ts";
import { timeOf } from "#tests/domain/support/moment.ts";
import { cuttableWire, type CuttableWire } from "./cuttable-wire.ts";
import { sentencesIn, type HeardSentence } from "./heard-sentences.ts";
import type { Lobby } from "./lobby-house.ts";
import { recordingOf, recordSound, whileUntouched } from "./recorded-sound.ts";

/** A Monday's clock from nine on, whose wall can be set. */
export interface SetClock extends Clock {
  readonly step: (ms: number) => void;
}

/** A clock that runs as the machine's, whatever day it is there. */
export function setClock(): SetClock {
  const beganMs = systemClock.elapsed();
  let offMs = 0;
  return {
    ...systemClock,
    now: () => epochMs(Math.round(timeOf("09:00") + systemClock.elapsed() - beganMs + offMs)),
    step: (ms) => void (offMs += ms),
  };
}

/** A board on the wall whose wire, page and clock the test has in its hand; what it sounds is kept through reloads. */
export interface RecordedBoard extends CuttableWire {
  readonly page: Page;
  readonly reload: () => Promise<void>;
  /** Sets the clock of the machine on which the page runs. */
  readonly stepClock: (ms: number) => Promise<unknown>;
  /** Every sentence since it was hung, once nothing is told any more. */
  readonly heard: () => Promise<readonly HeardSentence[]>;
  /** Whether nothing was recorded then, for the page was about to be loaded anew; by `performance.now()` of the test. */
  readonly isUnrecorded: (atMs: number) => boolean;
}

/** The end of a sentence that was played so shortly before a recording was taken is not in it. */
const ON_ITS_WAY_MS = 500;

/** Hangs a board that sounds without a touch. */
export async function hangRecorded(browser: Browser, boardUrl: string): Promise<RecordedBoard> {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, bypassCSP: true });
  const page = await context.newPage();
  await recordSound(page);
  await page.addInitScript(() => {
    const real = Date.now.bind(Date);
    let offMs = 0;
    Date.now = () => real() + offMs;
    Object.assign(globalThis, { stepClock: (ms: number) => (offMs += ms) });
  });
  const wire = await cuttableWire(page);
  await page.goto(boardUrl);
  await page.getByText("Âm thanh đang bật").waitFor();
  const earlier: HeardSentence[] = [];
  const unrecorded: { readonly fromMs: number; readonly toMs: number }[] = [];
  return {
    page,
    ...wire,
    async reload() {
      const fromMs = performance.now() - ON_ITS_WAY_MS;
      earlier.push(...sentencesIn(await recordingOf(page)));
      await page.reload();
      unrecorded.push({ fromMs, toMs: performance.now() });
    },
    stepClock: (ms) => whileUntouched(page, `stepClock(${ms})`),
    isUnrecorded: (atMs) => unrecorded.some(({ fromMs, toMs }) => fromMs <= atMs && atMs <= toMs),
    async heard() {
      return [...earlier, ...sentencesIn(await recordingOf(page))];
    },
  };
}

/** The counters of a lobby, each with a clerk who calls the next citizen when the board has told of the one before. */
export interface CallingCounters {
  /** So many citizens come and are called at once, each at another counter; waits until enough counters are free. */
  readonly call: (citizens: number) => Promise<void>;
  /** Every call so far has been announced, and the board has said so. */
  readonly allTold: () => boolean;
  /** Every call of the morning, in order, as it was last; the centre itself keeps those that a board may still show. */
  readonly calls: () => readonly Call[];
  /** When a call was told to have been announced, by `performance.now()`. */
  readonly toldAt: (seq: Seq) => number;
}

const isTold = (call: Call | undefined): boolean => call === undefined || call.announced.length > 0;

/** Of a hundred citizens: who speak English, Indonesian; whose paper is signed while they wait; who are called once more. */
const SHARES = { en: 12, id: 8, result: 15, recall: 15 };

/** Twelve clerks at work. Where the citizens are not `varied`, all speak Vietnamese and are called once: no two calls sound alike. */
export async function callingCounters(
  lobby: Lobby,
  random: Random,
  { varied }: { readonly varied: boolean },
): Promise<CallingCounters> {
  const { house } = lobby;
  const counters = house.centre.counters.map(({ id }) => id);
  await Promise.all(counters.map(lobby.clerk));
  const known = new Map<Seq, Call>();
  const told = new Map<Seq, number>();
  house.running.dispatcher.onCommitted(() => {
    for (const call of house.running.dispatcher.state.calls) {
      if (isTold(call) && !told.has(call.seq)) told.set(call.seq, performance.now());
      known.set(call.seq, call);
    }
  });
  const calls = (): readonly Call[] => [...known.values()].toSorted((one, other) => one.seq - other.seq);
  const lastOf = (counter: string): Call | undefined => calls().findLast(({ counterId }) => counterId === counter);

  async function run(counter: string, ...commands: readonly QueueCommand[]): Promise<void> {
    const clerk = await lobby.clerk(counter);
    for (const command of commands) {
      const reply = await clerk.command(command);
      if (!reply.ok) throw new Error(`${counter}: ${command.type}: ${reply.code}`);
    }
  }

  const languageOfNext = (): Language => {
    const drawn = varied ? 100 * random.next() : 100;
    if (drawn < SHARES.en) return "en";
    return drawn < SHARES.en + SHARES.id ? "id" : "vi";
  };

  /** Who was called is called once more, or for the paper, or done: then the next one comes. */
  async function callAt(counter: string): Promise<void> {
    const last = lastOf(counter);
    const drawn = 100 * random.next();
    const language = languageOfNext();
    if (varied && last?.wish === "come" && !last.isRecall) {
      if (drawn < SHARES.recall) return run(counter, recallTicket(counter));
      if (drawn >= 100 - SHARES.result) {
        const forResult = { type: "CallForResult", counterId: last.counterId, ticketId: last.ticketId } as const;
        return run(counter, startServing(counter), awaitSignature(counter), forResult);
      }
    }
    if (last !== undefined) await run(counter, startServing(counter), finishServing(counter));
    await lobby.arrive(counter, 1, language);
    await run(counter, callNext(counter));
  }

  return {
    async call(citizens) {
      for (;;) {
        const free = counters.filter((counter) => isTold(lastOf(counter)));
        if (free.length >= citizens) {
          const chosen = Array.from(
            { length: citizens },
            () => free.splice(randomBelow(random, free.length), 1)[0] ?? "",
          );
          await Promise.all(chosen.map(callAt));
          return;
        }
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
    allTold: () => calls().every(isTold),
    calls,
    toldAt: (seq) => told.get(seq) ?? Number.NaN,
  };
}
