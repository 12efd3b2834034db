import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, test } from "vitest";

import { counterId } from "#shared/kit/ids.ts";
import { epochMs, MINUTE_MS } from "#shared/kit/time.ts";

import { carrierOver } from "#server/gateway/carrier.ts";
import { createIoServer } from "#server/gateway/io-server.ts";
import type { AnyFrame } from "#server/publish/screen.ts";
import { callNext, issueTicket, lendCounter, markNoShow } from "#tests/domain/support/commands.ts";
import { openHouse } from "#tests/support/test-house.ts";
import { TestScreen } from "#tests/support/test-screen.ts";

test("a frame is encoded once, however many screens get it", async () => {
  const http = createServer();
  const io = createIoServer(http, () => true, 100);
  io.on("connection", (socket) => void socket.join("board"));
  await new Promise<void>((resolve) => void http.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const screens = Array.from({ length: 5 }, () => new TestScreen(url, {}));
  await Promise.all(screens.map(({ socket }) => new Promise((resolve) => socket.on("connect", () => resolve(null)))));
  let readings = 0;
  const view = { toJSON: () => (readings += 1) };
  const frame = { epoch: "e", seq: 1, now: epochMs(0), rate: 1, view } as unknown as AnyFrame;
  carrierOver(io).toAudience("board", frame);
  await Promise.all(screens.map((screen) => screen.shows(() => true)));
  // Once to look for binary parts, of which there are none, and once to encode.
  expect(readings).toBe(2);
  for (const screen of screens) screen.close();
  await io.close();
});

describe("a screen", () => {
  test("has its whole view as soon as it is connected, a kiosk its catalogue too", async () => {
    await using house = await openHouse();
    const screens = [await house.kiosk(), await house.console("an", "1"), await house.board(), await house.director()];
    for (const screen of screens) await screen.shows(() => true);
    expect(screens.map(({ catalogue }) => catalogue?.procedures.length)).toEqual([5, undefined, undefined, undefined]);
    expect(screens[2]?.frames[0]).toMatchObject({ now: house.clock.now(), rate: 1 });
  });

  test("knows by the epoch that the server was started again", async () => {
    await using house = await openHouse();
    const { token } = await house.pairedDevice("board");
    const before = await house.screen(token, { kind: "board" }).shows(() => true);
    await house.restart();
    const after = await house.screen(token, { kind: "board" }).shows(() => true);
    expect(after.epoch).not.toBe(before.epoch);
    expect(after.view).toEqual(before.view);
  });

  test("is let go, not thrown out, when the server stops, so that it comes back by itself", async () => {
    await using house = await openHouse();
    const board = await house.board();
    await board.shows(() => true);
    const reason = new Promise((resolve) => void board.socket.on("disconnect", resolve));
    await house.restart();
    expect(await reason).toBe("transport close");
  });

  test("of a clerk offers a missed citizen again at the instant their time has come, without anybody doing anything", async () => {
    await using house = await openHouse();
    const [kiosk, console] = [await house.kiosk(), await house.console("an", "1")];
    await kiosk.command(issueTicket("birth"));
    // Not when the house looks around anyway, every ten seconds.
    house.clock.pass(3000);
    await console.command(callNext("1"));
    await console.command(markNoShow("1"));
    await console.shows(({ next, missed }) => next === null && missed.length === 1);
    house.clock.pass(5 * MINUTE_MS);
    const { view } = await console.shows(({ next }) => next !== null);
    expect(view.next?.ticket.number).toBe("A001");
  });
});

/** Every key and every text in a value, however deep. */
function wordsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...wordsIn(inner)]);
}

describe("what the public sees", () => {
  const secrets = ["elderly", "Người cao tuổi", "classId", "className", "isPriority", "procedureId", "clerkId", "an"];
  const staffOnly = ["by", "issuedBy", "actor", "commandId", "ticketId", "reason", "token", "giúp quầy 2"];

  test("names no class, no procedure, no clerk, no author and no reason of the house", async () => {
    await using house = await openHouse();
    const [kiosk, board, director] = [await house.kiosk(), await house.board(), await house.director()];
    const { token } = await house.pairedDevice("counter-display");
    const display = house.screen(token, { kind: "counter-display", counterId: counterId("1") });
    const console = await house.console("an", "1");
    await kiosk.command(issueTicket("birth", { class: "elderly" }));
    await kiosk.command(issueTicket("birth"));
    await console.command(callNext("1"));
    await director.command({ ...lendCounter("2", "land"), reason: "giúp quầy 2" } as ReturnType<typeof lendCounter>);
    const shown = [
      (await board.shows(({ calling }) => calling.length === 1)).view,
      (await display.shows(({ call }) => call !== null)).view,
      (await kiosk.shows(({ fields }) => fields.some(({ waiting }) => waiting === 1))).view,
    ];
    for (const view of shown)
      expect(wordsIn(view).filter((word) => [...secrets, ...staffOnly].includes(word))).toEqual([]);
  });
});
