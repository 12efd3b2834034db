import { describe, expect, test } from "vitest";
import { commandId, deviceId } from "#shared/kit/ids.ts";
import { epochMs } from "#shared/kit/time.ts";
import { type AgentChange, type AgentState, applyChange, initialAgentState } from "#kiosk/agent/agent-state.ts";
import { plainKioskView } from "./support/plain-kiosk-view.ts";

const frame = (epoch: string, seq: number, now = 1000, rate = 1): AgentChange => ({
  type: "frame",
  frame: { epoch, seq, now: epochMs(now), rate, view: plainKioskView(`${epoch}-${seq}`) },
  at: epochMs(400),
});
const cut = (heardAt: number): AgentChange => ({ type: "disconnected", heardAt: epochMs(heardAt) });
const connected: AgentChange = { type: "connected", deviceId: deviceId("kiosk-1") };
const paper = (id: string, kind: "printing" | "printed"): AgentChange => ({
  type: "paper",
  commandId: commandId(id),
  progress: { kind },
});

const after = (...changes: readonly AgentChange[]): AgentState => changes.reduce(applyChange, initialAgentState);
const shown = (state: AgentState): string | undefined => state.situation.view?.centreName.vi;

describe("what the agent knows", () => {
  test("is live only with a view of the present connection", () => {
    expect(after(connected).situation.link.kind).toBe("connecting");
    expect(after(connected, frame("a", 1)).situation.link.kind).toBe("live");
    expect(after(frame("a", 1), cut(400), connected).situation.link.kind).toBe("lost");
  });

  test("is the newest view, and after a reconnect the first one whatever its number", () => {
    expect(shown(after(frame("a", 5), frame("a", 4)))).toBe("a-5");
    expect(shown(after(frame("a", 5), frame("b", 1)))).toBe("b-1");
    expect(shown(after(frame("a", 5), cut(400), connected, frame("a", 2)))).toBe("a-2");
  });

  test("stays what it was when the server says what cannot be read, and says so until it is readable again", () => {
    const garbled = after(connected, frame("a", 1), { type: "garbled" });
    expect([shown(garbled), garbled.situation.link.kind, garbled.situation.isServerGarbled]).toEqual([
      "a-1",
      "live",
      true,
    ]);
    expect(applyChange(garbled, frame("a", 2)).situation.isServerGarbled).toBe(false);
  });

  test("dates a cut by the server's clock, also where that clock runs fast", () => {
    expect(after(frame("a", 1), cut(500)).situation.link).toEqual({ kind: "lost", since: 1100 });
    expect(after(frame("a", 1, 1000, 60), cut(500)).situation.link).toEqual({ kind: "lost", since: 7000 });
  });

  test("leaves a pairing alone when a connection that never was ends", () => {
    const pairing: AgentChange = { type: "pairing", code: "1234" };
    expect(after(pairing, cut(0)).situation.link).toEqual({ kind: "pairing", code: "1234" });
  });

  test("says why a kiosk that was paired must be paired anew", () => {
    const revoked: AgentChange = { type: "pairing", code: "1234", because: "DEVICE_REVOKED" };
    expect(after(frame("a", 1), revoked).situation.link).toMatchObject({ kind: "pairing", because: "DEVICE_REVOKED" });
  });

  test("speaks of the last ticket's paper only", () => {
    const late = after(paper("first", "printing"), paper("second", "printing"), paper("first", "printed"));
    expect(late.situation.paper).toEqual({ commandId: "second", progress: { kind: "printing" } });
  });

  test("changes nothing when the printer says what it said before", () => {
    const ready = after({ type: "printer", condition: "ready" });
    expect(applyChange(ready, { type: "printer", condition: "ready" })).toBe(ready);
  });
});
