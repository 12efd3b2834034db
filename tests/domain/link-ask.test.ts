import { describe, expect, test } from "vitest";
import type { Reply } from "#shared/protocol/reply.ts";
import { ask, type Connection } from "#ui/link/ask.ts";

const yes: Reply<string> = { ok: true, value: "done" };
const goingDown: Reply<string> = { ok: false, code: "SHUTTING_DOWN" };

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

function answering(...answers: (Reply<string> | null)[]) {
  const given = { times: 0 };
  const send = async (): Promise<Reply<string> | null> => {
    given.times += 1;
    return answers.shift() ?? null;
  };
  return { given, send };
}

describe("asking over a link", () => {
  test("gives the first answer, refusals too", async () => {
    const { send, given } = answering({ ok: false, code: "NOBODY_WAITING" }, yes);
    expect(await ask(connection(), send, 1000)).toEqual({ ok: false, code: "NOBODY_WAITING" });
    expect(given.times).toBe(1);
  });

  test("asks again after a cut, once the link is back", async () => {
    const { send, given } = answering(null, yes);
    expect(await ask(connection([0, 400]), send, 1000)).toEqual(yes);
    expect(given.times).toBe(2);
  });

  test("asks again when the server said it was going down", async () => {
    expect(await ask(connection(), answering(goingDown, goingDown, yes).send, 5000)).toEqual(yes);
  });

  test("gives up with NO_ANSWER when the link does not come back in time", async () => {
    const { send, given } = answering(yes);
    expect(await ask(connection([1001]), send, 1000)).toEqual({ ok: false, code: "NO_ANSWER" });
    expect(given.times).toBe(0);
  });

  test("gives up with NO_ANSWER when the server stays silent", async () => {
    expect(await ask(connection(), answering().send, 1000)).toEqual({ ok: false, code: "NO_ANSWER" });
  });
});
