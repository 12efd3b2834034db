import { describe, expect, test } from "vitest";
import { commandId } from "#shared/kit/ids.ts";
import type { Reply } from "#shared/protocol/reply.ts";
import type { Accepted } from "#shared/protocol/requests.ts";
import { askServer } from "#kiosk/agent/ask-server.ts";
import type { ServerSocket } from "#kiosk/agent/server-socket.ts";

type Answer = Reply<Accepted> | "silence";

const request = { commandId: commandId("press-1"), command: { type: "OpenDay" } } as const;
const full: Answer = { ok: false, code: "STORE_UNAVAILABLE" };
const done: Answer = { ok: true, value: { seq: 1, ticket: null } };

/** Asks a server that gives these answers; whoever asks gives up when there are no more. */
async function asking(...answers: Answer[]): Promise<Reply<Accepted>> {
  const leaving = new AbortController();
  const emit = (_: string, __: object, ack: (error: Error | null, reply?: Answer) => void): void => {
    const answer = answers.shift();
    if (answers.length === 0) leaving.abort();
    if (answer === "silence" || answer === undefined) ack(new Error("no answer"));
    else ack(null, answer);
  };
  const socket = { connected: true, timeout: () => ({ emit }) } as unknown as ServerSocket;
  return askServer(request, { socket, pause: async () => {}, patienceMs: 60_000 }, leaving.signal);
}

describe("a kiosk that asks the server", () => {
  test("asks again where nothing was done and it may pass", async () => {
    expect(await asking(full, "silence", done)).toEqual(done);
  });

  test("says why nothing was done, when that is the last it heard", async () => {
    expect(await asking("silence", full)).toEqual(full);
  });

  test("does not say that nothing was done after a silence: it may have been", async () => {
    expect(await asking(full, "silence")).toEqual({ ok: false, code: "NO_ANSWER" });
  });
});
