import { describe, expect, test } from "vitest";
import { ask, type Connection, type Patience } from "#shared/protocol/ask.ts";
import type { Reply } from "#shared/protocol/reply.ts";

type Answer = Reply<string> | "silence";

const yes: Answer = { ok: true, value: "done" };
const goingDown: Answer = { ok: false, code: "SHUTTING_DOWN" };
const noAnswer = { ok: false, code: "NO_ANSWER" };

/** A connection in virtual time; `upAfterMs` says how long each wait for it takes. */
function connection(upAfterMs: number[] = []): Connection {
  let nowMs = 0;
  return {
    clockMs: () => nowMs,
    pause: async (ms) => {
      nowMs += ms;
    },
    whenUp: async (withinMs) => {
      const needed = upAfterMs.shift() ?? 0;
      nowMs += Math.min(needed, withinMs);
      return needed <= withinMs;
    },
  };
}

interface Asked {
  readonly reply: Reply<string>;
  /** How long each answer was waited for. */
  readonly waitsMs: readonly number[];
}

/** Asks somebody who gives these answers and then stays silent. */
async function asking(
  answers: readonly Answer[],
  patience: Partial<Patience> = {},
  link = connection(),
): Promise<Asked> {
  const left = [...answers];
  const waitsMs: number[] = [];
  const reply = await ask<string>(
    link,
    (withinMs, ack) => {
      waitsMs.push(withinMs);
      const answer = left.shift() ?? "silence";
      ack(answer === "silence" ? new Error("timeout") : null, answer as Reply<string>);
    },
    { patienceMs: 1000, answerMs: 300, passing: new Set(["SHUTTING_DOWN"]), ...patience },
  );
  return { reply, waitsMs };
}

describe("asking with patience", () => {
  test("gives the first answer, refusals too", async () => {
    const { reply, waitsMs } = await asking([{ ok: false, code: "NOBODY_WAITING" }, yes]);
    expect(reply).toEqual({ ok: false, code: "NOBODY_WAITING" });
    expect(waitsMs).toEqual([300]);
  });

  test("asks again after a cut, once the connection is back", async () => {
    const { reply, waitsMs } = await asking(["silence", yes], {}, connection([0, 400]));
    expect(reply).toEqual(yes);
    expect(waitsMs).toHaveLength(2);
  });

  test("asks again where nothing was done and it may pass", async () => {
    expect((await asking([goingDown, "silence", goingDown, yes])).reply).toEqual(yes);
  });

  test("gives a refusal at once that does not pass by itself", async () => {
    expect((await asking([goingDown, yes], { passing: new Set() })).reply).toEqual(goingDown);
  });

  test("waits for the last answer no longer than its patience", async () => {
    expect((await asking([], { patienceMs: 500 })).waitsMs).toEqual([300, 300, 100]);
  });

  test("asks nothing when the connection does not come back in time", async () => {
    const { reply, waitsMs } = await asking([yes], {}, connection([1001]));
    expect(reply).toEqual(noAnswer);
    expect(waitsMs).toEqual([]);
  });

  test("says why nothing was done, when that is the last it heard", async () => {
    expect((await asking([goingDown], {}, connection([0, 1000]))).reply).toEqual(goingDown);
  });

  test("does not say that nothing was done after a silence: it may have been", async () => {
    expect((await asking([goingDown, "silence"], {}, connection([0, 0, 1000]))).reply).toEqual(noAnswer);
  });
});
