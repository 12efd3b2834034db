import { describe, expect, test } from "vitest";
import { deviceId } from "#shared/kit/ids.ts";
import type { RefusalCode } from "#shared/protocol/refusal.ts";
import type { Reply } from "#shared/protocol/reply.ts";
import type { PairingAnswer, PairingStarted } from "#shared/protocol/requests.ts";
import { deviceMemory } from "#ui/pairing/device-memory.ts";
import { pair, type PairingPorts, type PairingStep } from "#ui/pairing/pair.ts";
import { readPairingAnswer, readPairingStarted } from "#ui/pairing/pairing-answers.ts";

const started = (code: string): PairingStarted => ({ deviceId: deviceId(`device-${code}`), code, claim: "secret" });
const no = (code: RefusalCode): Reply<never> => ({ ok: false, code });
const token = (value: string | null): Reply<PairingAnswer> => ({ ok: true, value: { token: value } });

interface World {
  readonly starts?: Reply<PairingStarted>[];
  readonly claims: Reply<PairingAnswer>[];
  readonly recalled?: PairingStarted;
}

async function pairing({ starts = [], claims, recalled }: World) {
  let kept: PairingStarted | null = recalled ?? null;
  const ports: PairingPorts = {
    start: async () => starts.shift() ?? { ok: true, value: started("111222") },
    claim: async () => claims.shift() ?? no("NO_ANSWER"),
    recall: () => kept,
    remember: (next) => {
      kept = next;
    },
    pause: async () => {},
  };
  const steps: PairingStep[] = [];
  for await (const step of pair(ports)) steps.push(step);
  return { steps, kept };
}

describe("pairing a device", () => {
  test("shows its code until the director approves, then has its token", async () => {
    const { steps, kept } = await pairing({ claims: [token(null), token(null), token("token")] });
    expect(steps).toEqual([
      { kind: "asking" },
      { kind: "showing", code: "111222" },
      { kind: "paired", token: "token" },
    ]);
    expect(kept).toBeNull();
  });

  test("keeps its code through a reload", async () => {
    const { steps } = await pairing({ recalled: started("999888"), claims: [token("token")] });
    expect(steps).toContainEqual({ kind: "showing", code: "999888" });
  });

  test("waits through a server that is away", async () => {
    const starts = [no("NO_ANSWER"), no("NO_ANSWER"), { ok: true, value: started("333444") } as const];
    const { steps } = await pairing({ starts, claims: [no("NO_ANSWER"), no("DEVICE_NOT_PAIRED"), token("token")] });
    expect(steps.at(-1)).toEqual({ kind: "paired", token: "token" });
  });

  test("takes a new code when the server forgot the old one", async () => {
    const { steps } = await pairing({ recalled: started("999888"), claims: [no("DEVICE_UNKNOWN"), token("token")] });
    expect(steps.filter(({ kind }) => kind === "showing")).toEqual([
      { kind: "showing", code: "999888" },
      { kind: "showing", code: "111222" },
    ]);
  });

  test("ends when the director says no", async () => {
    const { steps } = await pairing({ claims: [token(null), no("DEVICE_REVOKED")] });
    expect(steps.at(-1)).toEqual({ kind: "rejected" });
  });
});

describe("a device's memory", () => {
  function storage() {
    const kept = new Map<string, string>();
    return {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    };
  }

  test("keeps a token for each kind of device, until told to forget it", () => {
    const browser = storage();
    const board = deviceMemory("board", browser);
    board.keepToken("board token");
    expect(deviceMemory("counter-display", browser).token()).toBeNull();
    expect(deviceMemory("board", browser).token()).toBe("board token");
    board.forgetToken();
    expect(board.token()).toBeNull();
  });

  test("keeps the pairing that is under way", () => {
    const memory = deviceMemory("board", storage());
    memory.keepPairing(started("482913"));
    expect(memory.pairing()).toEqual(started("482913"));
    memory.keepPairing(null);
    expect(memory.pairing()).toBeNull();
  });

  test("forgets a pairing that was written by halves", () => {
    const browser = storage();
    browser.setItem("luot.device.board.pairing", '{"deviceId":"d","co');
    expect(deviceMemory("board", browser).pairing()).toBeNull();
  });
});

describe("a pairing's answers", () => {
  test("are read from what the server sends", () => {
    expect(readPairingStarted({ deviceId: "d", code: "123456", claim: "c", more: 1 })).toEqual({
      deviceId: "d",
      code: "123456",
      claim: "c",
    });
    expect(readPairingAnswer({ token: null })).toEqual({ token: null });
  });

  test.each([null, 3, "text", [], {}, { deviceId: 1, code: "1", claim: "c" }, { deviceId: "d", code: "1" }])(
    "are not read from %j",
    (raw) => {
      expect(readPairingStarted(raw)).toBeNull();
      expect(readPairingAnswer(raw)).toBeNull();
    },
  );
});
