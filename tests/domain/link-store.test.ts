import { describe, expect, test } from "vitest";
import { epochMs } from "#shared/kit/time.ts";
import type { Frame } from "#shared/views/frame.ts";
import { apply, initialLinkState, type LinkMessage, type LinkState } from "#ui/link/link-state.ts";
import { serverTimeAt } from "#shared/views/server-clock.ts";
import { createStore } from "#ui/link/store.ts";

type View = string;

const frame = (view: View, seq: number, more: Partial<Frame<View>> = {}): LinkMessage<View> => ({
  type: "frame",
  frame: { epoch: "monday", seq, now: epochMs(1_000_000), rate: 1, view, ...more },
  at: 1_000_000,
});
const connected: LinkMessage<View> = { type: "connected" };
const cutAt = (lastHeardAt: number): LinkMessage<View> => ({ type: "disconnected", lastHeardAt });

const after = (...messages: LinkMessage<View>[]): LinkState<View> =>
  messages.reduce<LinkState<View>>(apply, initialLinkState);

describe("a link's view", () => {
  test("is the newest frame's, in whatever order they come", () => {
    expect(after(connected, frame("first", 1), frame("third", 3), frame("second", 2)).view).toBe("third");
  });

  test("is replaced by a frame of the same number: time alone may change a view", () => {
    expect(after(connected, frame("before", 4), frame("after", 4)).view).toBe("after");
  });

  test("begins again with a server that started again", () => {
    expect(after(connected, frame("old", 900), frame("new", 1, { epoch: "tuesday" })).view).toBe("new");
  });

  test("is what the first frame after a reconnect says, though its number be lower", () => {
    expect(after(connected, frame("lost", 9), cutAt(0), connected, frame("restored", 3)).view).toBe("restored");
  });

  test("stays on the screen while the link is lost", () => {
    expect(after(connected, frame("last", 1), cutAt(0)).view).toBe("last");
  });
});

describe("a link's status", () => {
  test("is live only once a view came over the present connection", () => {
    expect(after().status.kind).toBe("connecting");
    expect(after(connected).status.kind).toBe("connecting");
    expect(after(connected, frame("view", 1)).status.kind).toBe("live");
    expect(after(connected, frame("view", 1), cutAt(0), connected).status.kind).toBe("lost");
    expect(after(connected, frame("view", 1), cutAt(0), connected, frame("view", 1)).status.kind).toBe("live");
  });

  test("says, by the server's clock, when the server was last heard", () => {
    const hourAhead = frame("view", 1, { now: epochMs(4_600_000) });
    expect(after(connected, hourAhead, cutAt(1_005_000)).status).toEqual({ kind: "lost", since: 4_605_000 });
  });

  test("keeps the first instant of a long cut", () => {
    expect(after(connected, frame("view", 1), cutAt(1_000_500), cutAt(1_900_000)).status).toEqual({
      kind: "lost",
      since: 1_000_500,
    });
  });

  test("says why the server refused, until it accepts", () => {
    const refused = after(connected, { type: "refused", code: "DEVICE_REVOKED" }, cutAt(0));
    expect(refused.status).toEqual({ kind: "refused", code: "DEVICE_REVOKED" });
    expect(apply(apply(refused, connected), frame("view", 1)).status.kind).toBe("live");
  });

  test("takes a server that restarts for a cut, not for a refusal", () => {
    const leaving = after(connected, frame("view", 1), { type: "refused", code: "SHUTTING_DOWN" }, cutAt(1_000_100));
    expect(leaving.status.kind).toBe("lost");
  });
});

describe("the server's clock on a device", () => {
  const clockAfter = (...messages: LinkMessage<View>[]) => after(connected, ...messages).clock;
  const heard = (now: number, at: number, rate = 1): LinkMessage<View> => ({
    type: "frame",
    frame: { epoch: "monday", seq: at, now: epochMs(now), rate, view: "" },
    at,
  });

  test("is right on a device whose own clock is wrong", () => {
    expect(serverTimeAt(clockAfter(heard(9_000_000, 1000)), 6000)).toBe(9_005_000);
  });

  test("is not set back by a frame that was long under way", () => {
    expect(serverTimeAt(clockAfter(heard(9_000_000, 1000), heard(9_001_000, 2900)), 3000)).toBe(9_002_000);
  });

  test("follows a clock that somebody set", () => {
    expect(serverTimeAt(clockAfter(heard(9_000_000, 1000), heard(5_400_000, 2000)), 2000)).toBe(5_400_000);
  });

  test("runs as fast as the server's in a demonstration", () => {
    expect(serverTimeAt(clockAfter(heard(9_000_000, 1000, 60)), 2000)).toBe(9_060_000);
  });

  test("is the device's own before the server said anything", () => {
    expect(serverTimeAt(null, 1234)).toBe(1234);
  });
});

describe("a store", () => {
  test("tells its listeners of changes, and of nothing else", () => {
    const store = createStore(1, (_: number, next: number) => next);
    const seen: number[] = [];
    const stop = store.subscribe(() => seen.push(store.get()));
    store.send(2);
    store.send(2);
    stop();
    store.send(3);
    expect(seen).toEqual([2]);
  });
});
