import { describe, expect, test } from "vitest";
import { realPause } from "#kiosk/agent/pause.ts";
import { connectionOf } from "#kiosk/agent/server-connection.ts";
import type { ServerSocket } from "#kiosk/agent/server-socket.ts";

const A_DAY_MS = 86_400_000;

/** A socket that is not connected until the test says so. */
function downSocket() {
  const heard = new Set<() => void>();
  const socket = {
    connected: false,
    on: (_: string, listener: () => void) => heard.add(listener),
    off: (_: string, listener: () => void) => heard.delete(listener),
    rise() {
      socket.connected = true;
      for (const listener of heard) listener();
    },
  };
  return { socket, asSocket: socket as unknown as ServerSocket, heard };
}

describe("the kiosk's way to its server", () => {
  test("is waited for until it is there, and not listened to afterwards", async () => {
    const { socket, asSocket, heard } = downSocket();
    const up = connectionOf(asSocket, realPause, new AbortController().signal).whenUp(A_DAY_MS);
    socket.rise();
    expect(await up).toBe(true);
    expect(heard.size).toBe(0);
  });

  test("is given up when it does not come back in time", async () => {
    expect(await connectionOf(downSocket().asSocket, realPause, new AbortController().signal).whenUp(1)).toBe(false);
  });

  test("is given up at once when the kiosk is switched off, also where it is there", async () => {
    const { socket, asSocket } = downSocket();
    const leaving = new AbortController();
    const up = connectionOf(asSocket, realPause, leaving.signal).whenUp(A_DAY_MS);
    leaving.abort();
    expect(await up).toBe(false);
    socket.rise();
    expect(await connectionOf(asSocket, realPause, leaving.signal).whenUp(A_DAY_MS)).toBe(false);
  });
});
