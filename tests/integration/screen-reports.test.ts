import { describe, expect, test } from "vitest";

import type { Call } from "#shared/domain/state.ts";
import { counterId } from "#shared/kit/ids.ts";
import type { ViewOf } from "#shared/protocol/events.ts";
import type { HowAnnounced } from "#shared/views/how-announced.ts";
import type { ScreenReport, ScreenTrouble } from "#shared/views/screen-condition.ts";
import { callNext, issueTicket, recallTicket, undoLast } from "#tests/domain/support/commands.ts";
import { openHouse, type TestHouse } from "#tests/support/test-house.ts";
import type { TestScreen } from "#tests/support/test-screen.ts";

const fine: ScreenReport = { sound: "on", isVisible: true, faults: [] };

interface Board {
  readonly screen: TestScreen<ViewOf["board"]>;
  readonly deviceId: string;
  readonly token: string;
}

/** A board that has said how it is. */
async function hang(house: TestHouse, report: ScreenReport = fine): Promise<Board> {
  const { deviceId, token } = await house.pairedDevice("board");
  const screen = house.screen(token, { kind: "board" });
  expect(await screen.ask("board:report", report)).toEqual({ ok: true, value: null });
  return { screen, deviceId, token };
}

/** Counter 1 calls A001. */
async function callOne(house: TestHouse) {
  const clerk = await house.console("an", "1");
  await clerk.command(issueTicket("birth"));
  await clerk.command(callNext("1"));
  return clerk;
}

const lastCall = ({ running }: TestHouse): Call => {
  const call = running.dispatcher.state.calls.at(-1);
  if (call === undefined) throw new Error("nobody was called");
  return call;
};

const told = (call: Call, isHeard = true) => ({ calls: [{ seq: call.seq, at: call.at, isHeard }] });

/** Waits until the newest frame is as wanted; one that was so before does not count. */
const expectNow = <View>(screen: TestScreen<View>, isWanted: (view: View) => boolean) =>
  screen.shows((view) => view === screen.view && isWanted(view));

const how = (wanted: HowAnnounced["how"] | null) => (view: ViewOf["console"]) =>
  view.inHand !== null && (view.inHand.announced?.how ?? null) === wanted;

const trouble = (deviceId: string, wanted: ScreenTrouble | null) => (view: ViewOf["director"]) =>
  view.devices.some((device) => device.deviceId === deviceId && device.screen?.trouble === wanted);

describe("a call that boards have announced", () => {
  test("[B12] is awaited, then only shown, then heard, as they tell of it", async () => {
    await using house = await openHouse();
    const [loud, mute] = [await hang(house), await hang(house, { ...fine, sound: "blocked" })];
    const clerk = await callOne(house);
    await expectNow(clerk, how("awaited"));
    await mute.screen.ask("call:announced", told(lastCall(house), false));
    loud.screen.close();
    await expectNow(clerk, how("shown"));
    const again = house.screen<"board">(loud.token, { kind: "board" });
    await again.ask("call:announced", told(lastCall(house)));
    await expectNow(clerk, how("heard"));
  });

  test("[B12] is nowhere while the only board is cut, and awaited again when it is back", async () => {
    await using house = await openHouse();
    const { screen, token } = await hang(house);
    const clerk = await callOne(house);
    await expectNow(clerk, how("awaited"));
    screen.close();
    await expectNow(clerk, how("nowhere"));
    house.screen(token, { kind: "board" });
    await expectNow(clerk, how("awaited"));
  });

  test("[B12] is nothing to tell of in a centre without boards", async () => {
    await using house = await openHouse();
    const clerk = await callOne(house);
    await expectNow(clerk, how(null));
  });

  test("[B10] is recorded once a board, however often it says so, and stands after a restart", async () => {
    await using house = await openHouse();
    const { screen, token, deviceId } = await hang(house);
    await callOne(house);
    const call = lastCall(house);
    for (let times = 0; times < 3; times += 1)
      expect(await screen.ask("call:announced", told(call))).toEqual({ ok: true, value: null });
    expect(lastCall(house).announced).toEqual([{ deviceId, isHeard: true }]);
    await house.restart();
    expect(lastCall(house).announced).toEqual([{ deviceId, isHeard: true }]);
    const seq = house.running.dispatcher.state.seq;
    const again = house.screen(token, { kind: "board" });
    expect(await again.ask("call:announced", told(call, false))).toEqual({ ok: true, value: null });
    expect([lastCall(house).announced.length, house.running.dispatcher.state.seq]).toEqual([1, seq]);
  });

  test("[B10] is passed over where nobody knows it, and where the day is over", async () => {
    await using house = await openHouse();
    const { screen } = await hang(house);
    const clerk = await callOne(house);
    const call = lastCall(house);
    await clerk.command(undoLast("1"));
    expect(await screen.ask("call:announced", told(call))).toEqual({ ok: true, value: null });
    const director = await house.director();
    await director.command({ type: "CloseDay" });
    expect(await screen.ask("call:announced", told(call))).toEqual({ ok: true, value: null });
  });

  test("[B10] costs the boards no frame, and the log one write for all of them", async () => {
    await using house = await openHouse();
    const boards = [await hang(house), await hang(house), await hang(house)];
    const clerk = await callOne(house);
    await expectNow(clerk, how("awaited"));
    await Promise.all(boards.map(({ screen }) => screen.shows(({ calls }) => calls.length > 0)));
    const before = boards.map(({ screen }) => screen.frames.length);
    let commits = 0;
    house.running.dispatcher.onCommitted(() => (commits += 1));
    await Promise.all(boards.map(({ screen }) => screen.ask("call:announced", told(lastCall(house)))));
    await expectNow(clerk, how("heard"));
    expect([lastCall(house).announced.length, commits]).toEqual([3, 1]);
    await clerk.command(recallTicket("1"));
    await Promise.all(boards.map(({ screen }) => screen.shows(({ calls }) => calls.length > 1)));
    expect(boards.map(({ screen }) => screen.frames.length)).toEqual(before.map((frames) => frames + 1));
  });
});

describe("how a board is", () => {
  test.for([
    ["makes no sound", { ...fine, sound: "blocked" }, "blocked"],
    ["has no sound", { ...fine, sound: "missing" }, "missing"],
    ["has its sound stuck", { ...fine, sound: "stuck" }, "stuck"],
    ["is hidden", { ...fine, isVisible: false }, "hidden"],
    ["has clips that fail", { ...fine, faults: ["vi/so-0"] }, "clips"],
  ] as const)("[B13] reaches the director when it %s, and when it is well again", async ([, report, name]) => {
    await using house = await openHouse();
    const { screen, deviceId } = await hang(house);
    const director = await house.director();
    await expectNow(director, trouble(deviceId, null));
    await screen.ask("board:report", report);
    await expectNow(director, trouble(deviceId, name));
    await screen.ask("board:report", fine);
    await expectNow(director, trouble(deviceId, null));
  });

  test("[B13] reaches the director when it says nothing any more, when it is gone, and when it is back", async () => {
    await using house = await openHouse();
    const [silent, lively] = [await hang(house), await hang(house)];
    const beat = setInterval(() => lively.screen.throwIn("board:report", fine, () => {}), 500);
    const director = await house.director();
    await expectNow(director, trouble(silent.deviceId, null));
    await expectNow(director, trouble(silent.deviceId, "frozen"));
    silent.screen.close();
    const { view } = await expectNow(director, trouble(silent.deviceId, "gone"));
    expect(trouble(lively.deviceId, null)(view)).toBe(true);
    clearInterval(beat);
    house.screen(silent.token, { kind: "board" });
    await expectNow(director, trouble(silent.deviceId, null));
  });

  test("[B13] is no alarm of one that was never there", async () => {
    await using house = await openHouse();
    const { deviceId } = await house.pairedDevice("board");
    const director = await house.director();
    const { view } = await director.shows(({ devices }) => devices.length > 0);
    expect(view.devices).toMatchObject([{ deviceId, isOnline: false, screen: null }]);
  });
});

describe("a report that cannot be", () => {
  const call = { seq: 1, at: 0, isHeard: true };
  test.for([
    ["without calls", "call:announced", {}],
    ["of no call", "call:announced", { calls: [] }],
    ["of too many calls", "call:announced", { calls: Array.from({ length: 51 }, () => call) }],
    ["of a call before the first", "call:announced", { calls: [{ ...call, seq: 0 }] }],
    ["in another's name", "call:announced", { calls: [{ ...call, deviceId: "board-9" }] }],
    ["of a sound that there is not", "board:report", { ...fine, sound: "loud" }],
    ["of too many clips", "board:report", { ...fine, faults: Array.from({ length: 11 }, () => "vi/a") }],
    ["of a clip with a long name", "board:report", { ...fine, faults: ["a".repeat(61)] }],
    ["of a clip with a control character", "board:report", { ...fine, faults: ["vi\u0000a"] }],
  ] as const)("is refused: one %s", async ([, event, payload]) => {
    await using house = await openHouse();
    const { screen } = await hang(house);
    expect(await screen.ask(event, payload)).toEqual({ ok: false, code: "BAD_REQUEST" });
  });

  test.for(["call:announced", "board:report"])("is refused from whoever is no screen: %s", async (event) => {
    await using house = await openHouse();
    const display = house.screen((await house.pairedDevice("counter-display")).token, {
      kind: "counter-display",
      counterId: counterId("1"),
    });
    const payload = event === "board:report" ? { ...fine, sound: "unused" } : { calls: [call] };
    expect(await display.ask(event, payload)).toEqual({ ok: true, value: null });
    for (const stranger of [await house.kiosk(), await house.console("an", "1"), await house.director()])
      expect(await stranger.ask(event, payload)).toEqual({ ok: false, code: "NOT_ALLOWED" });
  });
});
