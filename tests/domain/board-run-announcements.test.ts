import { describe, expect, test } from "vitest";
import { announce, initialAnnouncer, type AnnouncerMemory } from "#display/announcer/announce.ts";
import type { Announcer } from "#display/announcer/announcer.ts";
import {
  readingMs,
  runAnnouncements,
  SAY_LIMIT_MS,
  SHOWN_ALONE_MS,
  SHOWN_AT_LEAST_MS,
} from "#display/announcer/run-announcements.ts";
import { callIn, type Told } from "#display/announcer/announcement.ts";
import { createStore } from "#ui/link/store.ts";
import { boardCall, boardText, lobby } from "./support/lobby.ts";

/** Pauses that end when the test says how much time has passed. */
class Pauses {
  #nowMs = 0;
  #open: { readonly endMs: number; readonly end: () => void }[] = [];

  readonly pause = (ms: number, leaving: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      const entry = { endMs: this.#nowMs + ms, end: resolve };
      this.#open.push(entry);
      leaving.addEventListener("abort", () => {
        this.#open = this.#open.filter((each) => each !== entry);
        resolve();
      });
    });

  get open(): number {
    return this.#open.length;
  }

  async pass(ms: number): Promise<void> {
    this.#nowMs += ms;
    for (const { end } of this.#open.filter((each) => each.endMs <= this.#nowMs)) end();
    this.#open = this.#open.filter((each) => each.endMs > this.#nowMs);
    // Everything that was waiting for these pauses runs before the next turn of the loop.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function room(
  say: Announcer["say"] = () => Promise.resolve("heard"),
  repeat: Announcer["repeat"] = () => Promise.resolve(),
) {
  const pauses = new Pauses();
  const said: string[] = [];
  const kept: AnnouncerMemory[] = [];
  const outcomes: [number: string, hearing: string][] = [];
  const store = createStore(initialAnnouncer(null), announce);
  const stop = runAnnouncements(store, {
    pause: pauses.pause,
    remember: (memory) => kept.push(memory),
    report: ({ call, hearing }) => outcomes.push([call.number, hearing]),
    announcer: {
      say(announcement, hall) {
        said.push("call" in announcement ? announcement.call.number : announcement.text.text.vi);
        return say(announcement, hall);
      },
      repeat,
    },
  });
  const shows = (...calls: ReturnType<typeof boardCall>[]) => store.send({ type: "view", view: lobby(calls) });
  const current = () => callIn(store.get().current)?.call.number ?? null;
  shows();
  return { pauses, said, kept, outcomes, store, stop, shows, current };
}

describe("[B6] the announcements of a board", () => {
  test("[B6] follow one another, each shown long enough to be found", async () => {
    const { pauses, said, shows, current } = room();
    shows(boardCall(1), boardCall(2), boardCall(3));
    await pauses.pass(SHOWN_AT_LEAST_MS - 1);
    expect([current(), said]).toEqual(["A001", ["A001"]]);
    await pauses.pass(1);
    expect([current(), said]).toEqual(["A002", ["A001", "A002"]]);
    await pauses.pass(SHOWN_AT_LEAST_MS);
    expect(said).toEqual(["A001", "A002", "A003"]);
  });

  test("[B6] keep the eye longer where no other call waits, and make room for the next at once", async () => {
    const { pauses, shows, current } = room();
    shows(boardCall(1));
    await pauses.pass(SHOWN_AT_LEAST_MS);
    expect(current()).toBe("A001");
    shows(boardCall(1), boardCall(2));
    await pauses.pass(0);
    expect(current()).toBe("A002");
    await pauses.pass(SHOWN_AT_LEAST_MS);
    await pauses.pass(SHOWN_ALONE_MS - SHOWN_AT_LEAST_MS);
    expect(current()).toBeNull();
  });

  test("[B6] leave the eye, once they were shown long enough, when the citizen comes", async () => {
    const { pauses, said, shows, current } = room();
    shows(boardCall(1));
    shows(boardCall(1, 1, { isLive: false }));
    await pauses.pass(SHOWN_AT_LEAST_MS - 1);
    expect([current(), said]).toEqual(["A001", ["A001"]]);
    await pauses.pass(1);
    expect([current(), said]).toEqual([null, ["A001"]]);
  });

  test("[B6] never overlap: a long announcement is heard to its end", async () => {
    let end = (): void => {};
    const { pauses, said, shows } = room(() => new Promise((resolve) => (end = () => resolve("heard"))));
    shows(boardCall(1), boardCall(2));
    await pauses.pass(SHOWN_AT_LEAST_MS);
    expect(said).toEqual(["A001"]);
    end();
    await pauses.pass(0);
    expect(said).toEqual(["A001", "A002"]);
  });

  test("[B6] go on after a sound that failed, and after one that never ends", async () => {
    const failing = room(() => Promise.reject(new Error("no decoder")));
    failing.shows(boardCall(1), boardCall(2));
    await failing.pauses.pass(SHOWN_AT_LEAST_MS);
    expect(failing.said).toEqual(["A001", "A002"]);

    const stuck = room(() => new Promise(() => {}));
    stuck.shows(boardCall(1), boardCall(2));
    await stuck.pauses.pass(SAY_LIMIT_MS);
    expect(stuck.said).toEqual(["A001", "A002"]);
  });

  test("[B7] are reported once they are over, with whether they were heard", async () => {
    const heard = room();
    heard.shows(boardCall(1), boardCall(2, 2, { isSilent: true }));
    await heard.pauses.pass(SHOWN_AT_LEAST_MS - 1);
    expect(heard.outcomes).toEqual([]);
    await heard.pauses.pass(1);
    await heard.pauses.pass(SHOWN_AT_LEAST_MS);
    expect(heard.outcomes).toEqual([
      ["A001", "heard"],
      ["A002", "silent"],
    ]);

    const failing = room(() => Promise.reject(new Error("no decoder")));
    failing.shows(boardCall(1));
    await failing.pauses.pass(SHOWN_AT_LEAST_MS);
    expect(failing.outcomes).toEqual([["A001", "unheard"]]);

    const stuck = room(() => new Promise(() => {}));
    stuck.shows(boardCall(1));
    await stuck.pauses.pass(SAY_LIMIT_MS);
    expect(stuck.outcomes).toEqual([["A001", "unheard"]]);
  });

  test("[B7] are reported as heard before they are said again, and one that is said again for ever holds nothing up", async () => {
    const again: string[] = [];
    const { pauses, outcomes, said, shows } = room(undefined, (told) => {
      again.push(callIn(told)?.call.number ?? "");
      return new Promise(() => {});
    });
    shows(boardCall(1));
    await pauses.pass(SHOWN_AT_LEAST_MS);
    expect([outcomes, again]).toEqual([[["A001", "heard"]], ["A001"]]);
    shows(boardCall(1), boardCall(2));
    await pauses.pass(SAY_LIMIT_MS);
    expect([outcomes, said]).toEqual([[["A001", "heard"]], ["A001", "A002"]]);
  });

  test("[B7] are not said again where nobody has heard them", async () => {
    const again: Told[] = [];
    const { pauses, shows } = room(
      () => Promise.resolve("unheard"),
      async (told) => void again.push(told),
    );
    shows(boardCall(1), boardCall(2, 2, { isSilent: true }));
    await pauses.pass(SHOWN_AT_LEAST_MS);
    await pauses.pass(SHOWN_AT_LEAST_MS);
    expect(again).toEqual([]);
  });

  test("[B6] show a silent call and do not sound it", async () => {
    const { said, shows, current, pauses } = room();
    shows(boardCall(1, 1, { isSilent: true }), boardCall(2));
    expect([current(), said]).toEqual(["A001", []]);
    await pauses.pass(SHOWN_AT_LEAST_MS);
    expect([current(), said]).toEqual(["A002", ["A002"]]);
  });

  test("[B6] fall silent when they take too long, so that the next one is heard by itself", async () => {
    const silenced: string[] = [];
    const { pauses, said, shows, current } = room((announcement, { leaving }) => {
      const name = callIn(announcement)?.call.number ?? "";
      leaving.addEventListener("abort", () => silenced.push(name), { once: true });
      return new Promise(() => {});
    });
    shows(boardCall(1), boardCall(2));
    await pauses.pass(SAY_LIMIT_MS - 1);
    expect([said, silenced]).toEqual([["A001"], []]);
    await pauses.pass(1);
    expect([said, silenced]).toEqual([["A001", "A002"], ["A001"]]);
    // Also the last one, which keeps the eye for a moment more.
    await pauses.pass(SAY_LIMIT_MS);
    expect([silenced, current()]).toEqual([["A001", "A002"], "A002"]);
  });

  test("[BV6] know how many others wait", () => {
    const waiting: (() => number)[] = [];
    const { shows } = room((_, hall) => {
      waiting.push(hall.waiting);
      return new Promise(() => {});
    });
    shows(boardCall(1));
    expect(waiting[0]?.()).toBe(0);
    shows(boardCall(1), boardCall(2), boardCall(3));
    expect(waiting[0]?.()).toBe(2);
  });

  test("[BV5] leave a text to be read, also while numbers wait, and report no call of it", async () => {
    const { pauses, said, outcomes, store } = room();
    const text = boardText(1, "Trung tâm đóng cửa lúc 17 giờ");
    store.send({ type: "view", view: lobby([boardCall(2)], undefined, [text]) });
    const toRead = readingMs(text.text.vi.length);
    await pauses.pass(toRead - 1);
    expect(said).toEqual([text.text.vi]);
    await pauses.pass(1);
    expect(said).toEqual([text.text.vi, "A002"]);
    expect(outcomes).toEqual([]);
  });

  test("[B6] are remembered as they begin", () => {
    const { kept, shows } = room();
    shows(boardCall(1), boardCall(2));
    expect(kept).toEqual([{ day: "2026-11-23", done: [expect.stringMatching(/^1@/)] }]);
  });

  test("[B6] leave nothing behind when the screen goes", async () => {
    const { pauses, said, shows, stop } = room();
    shows(boardCall(1), boardCall(2));
    stop();
    await pauses.pass(SHOWN_ALONE_MS);
    expect([said, pauses.open]).toEqual([["A001"], 0]);
  });
});
