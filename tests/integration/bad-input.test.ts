import { describe, expect, test } from "vitest";
import { WebSocket } from "ws";

import { issueTicket } from "#tests/domain/support/commands.ts";
import { openHouse } from "#tests/support/test-house.ts";

const issue = { ...issueTicket("birth") };

describe("a request that cannot be read is refused", () => {
  const request = { commandId: "press-1", command: issue };
  test.for([
    ["nothing", []],
    ["null", [null]],
    ["a text", ["CallNext"]],
    ["a list", [[request]]],
    ["two payloads", [request, request]],
    ["no command id", [{ command: issue }]],
    ["an empty command id", [{ ...request, commandId: "" }]],
    ["a command id with a control character", [{ ...request, commandId: "a\u0000b" }]],
    ["a command id of a kilobyte", [{ ...request, commandId: "a".repeat(1024) }]],
    ["a command of no known type", [{ ...request, command: { type: "Explode" } }]],
    ["a command with a prototype's name", [{ ...request, command: { type: "__proto__" } }]],
    ["a number for a name", [{ ...request, command: { ...issue, procedureId: 7 } }]],
    ["half a file", [{ ...request, command: { ...issue, files: 0.5 } }]],
    ["minus one file", [{ ...request, command: { ...issue, files: -1 } }]],
    ["more files than a number can count", [{ ...request, command: { ...issue, files: 1e308 } }]],
    ["a language that is not spoken here", [{ ...request, command: { ...issue, language: "xx" } }]],
    ["a field that the command does not have", [{ ...request, command: { ...issue, at: 0 } }]],
    ["an author", [{ ...request, by: { kind: "director" } }]],
  ] as const)("%s", async ([, payload]) => {
    await using house = await openHouse();
    const kiosk = await house.kiosk();
    expect(await kiosk.ask("command", ...payload)).toEqual({ ok: false, code: "BAD_REQUEST" });
    expect(house.running.dispatcher.state.tickets.size).toBe(0);
  });

  test.for(["unknown", "toString", "__proto__", "frame"])("an event named %s", async (event) => {
    await using house = await openHouse();
    const kiosk = await house.kiosk();
    expect(await kiosk.ask(event, request)).toEqual({ ok: false, code: "BAD_REQUEST" });
  });
});

test("a procedure, a class and a counter that do not exist are refused by the rules", async () => {
  await using house = await openHouse();
  const [kiosk, director] = [await house.kiosk(), await house.director()];
  expect(await kiosk.command(issueTicket("nothing"))).toEqual({ ok: false, code: "PROCEDURE_UNKNOWN" });
  expect(await kiosk.command(issueTicket("birth", { class: "king" }))).toEqual({ ok: false, code: "CLASS_UNKNOWN" });
  const nowhere = await director.ask("command", { commandId: "x", command: { type: "OpenCounter", counterId: "99" } });
  expect(nowhere).toEqual({ ok: false, code: "COUNTER_UNKNOWN" });
});

test("a request that wants no answer does nothing", async () => {
  await using house = await openHouse();
  const kiosk = await house.kiosk();
  kiosk.throwIn("command", { commandId: "silent", command: issue });
  expect(await kiosk.command(issueTicket("birth"))).toMatchObject({ ok: true });
  expect(house.running.dispatcher.state.tickets.size).toBe(1);
});

test("an oversized message ends its connection and no other", async () => {
  await using house = await openHouse();
  const [large, other] = [await house.kiosk(), await house.kiosk()];
  large.throwIn("command", "x".repeat(20_000));
  expect(await large.ended).toBe("disconnect");
  expect(await other.command(issueTicket("birth"))).toMatchObject({ ok: true });
});

test.for([
  ["no packet at all", "hello"],
  ["a packet of a kind that does not exist", "49[]"],
  ["broken JSON", '42["command",{'],
  ["an event without a name", "42[]"],
  ["a reserved event", '42["disconnect"]'],
  ["attachments that never come", '451-["command",{"_placeholder":true,"num":0}]'],
  ["a message before the handshake", '42["command",{}]'],
  ["an endless number", `42${"9".repeat(5000)}["command"]`],
  ["bytes", Buffer.alloc(4000, 255)],
] as const)("%s on the bare wire ends its connection at most", async ([, packet]) => {
  await using house = await openHouse();
  const kiosk = await house.kiosk();
  const raw = new WebSocket(`${house.url.replace("http", "ws")}/socket.io/?EIO=4&transport=websocket`);
  await new Promise((resolve) => raw.once("message", resolve));
  raw.send(packet);
  expect(await kiosk.command(issueTicket("birth"))).toMatchObject({ ok: true });
  raw.terminate();
});

describe("a client that floods", () => {
  test("with malformed requests is refused, then cut, while another is served", async () => {
    await using house = await openHouse();
    const [flooder, kiosk] = [await house.kiosk(), await house.kiosk()];
    await Promise.all([flooder.shows(() => true), kiosk.shows(() => true)]);
    for (let count = 0; count < 10_000; count += 1) flooder.throwIn("command", { rubbish: count });
    const served = [];
    for (let count = 0; count < 20; count += 1) served.push(await kiosk.command(issueTicket("birth")));
    expect(served.filter(({ ok }) => !ok)).toEqual([]);
    expect(await flooder.ended).toBe("disconnect");
  });

  test("with what is no request at all is cut before it is let in", async () => {
    await using house = await openHouse();
    const kiosk = await house.kiosk();
    const raw = new WebSocket(`${house.url.replace("http", "ws")}/socket.io/?EIO=4&transport=websocket`);
    const closed = new Promise((resolve) => raw.once("close", resolve));
    await new Promise((resolve) => raw.once("message", resolve));
    for (let count = 0; count < 5000; count += 1) raw.send("3");
    await closed;
    expect(await kiosk.command(issueTicket("birth"))).toMatchObject({ ok: true });
  });

  test("with honest requests is told so before it is cut", async () => {
    await using house = await openHouse({ requestsPerSecond: 1 });
    const kiosk = await house.kiosk();
    const replies = await Promise.all(Array.from({ length: 8 }, () => kiosk.command(issueTicket("birth"))));
    expect(replies[0]).toMatchObject({ ok: true });
    expect(replies).toContainEqual({ ok: false, code: "TOO_MANY_REQUESTS" });
  });

  test("waits before it may come again; another kiosk at the same address does not", async () => {
    await using house = await openHouse();
    const { token } = await house.pairedDevice("kiosk");
    const flooder = house.screen(token, { kind: "kiosk" });
    await flooder.shows(() => true);
    for (let count = 0; count < 1000; count += 1) flooder.throwIn("rubbish");
    await flooder.ended;
    expect(await house.screen(token, { kind: "kiosk" }).ended).toBe("TOO_MANY_REQUESTS");
    await (await house.kiosk()).shows(() => true);
  });
});
