import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

import type { QueueCommand } from "#shared/domain/command.ts";
import { initialState } from "#shared/domain/initial-state.ts";
import { clerkId, counterId, deviceId } from "#shared/kit/ids.ts";

import type { Principal, Role } from "#server/auth/principal.ts";
import { COMMAND_ROLES, mayCommand } from "#server/gateway/roles.ts";
import { callNext, issueTicket, openCounter, signOut } from "#tests/domain/support/commands.ts";
import { testCentre } from "#tests/domain/support/test-centre.ts";
import { ONE_OF_EACH_COMMAND } from "#tests/support/one-of-each-command.ts";
import { openHouse, PIN } from "#tests/support/test-house.ts";

const commands: readonly QueueCommand[] = Object.values(ONE_OF_EACH_COMMAND);
const types = commands.map(({ type }) => type);

const principals: Record<Role, Principal> = {
  kiosk: { kind: "kiosk", deviceId: deviceId("kiosk-1") },
  board: { kind: "board", deviceId: deviceId("board-1") },
  "counter-display": { kind: "counter-display", deviceId: deviceId("display-1") },
  clerk: { kind: "clerk", clerkId: clerkId("an"), counterId: counterId("1"), session: 1 },
  director: { kind: "director", session: 2 },
  integration: { kind: "integration", name: "portal" },
};

const atCounters = types.filter((type) => "counterId" in ONE_OF_EACH_COMMAND[type]);
const ofTheHouse: readonly QueueCommand["type"][] = ["SignIn", "LendCounter", "ReturnCounter"];

/** What each role may ask for, written down a second time. */
const allowed: Record<Role, readonly string[]> = {
  kiosk: ["IssueTicket", "BringTicket", "RecordPrint", "RequestHelp", "WithdrawHelp"],
  board: [],
  "counter-display": [],
  clerk: [
    ...atCounters.filter((type) => !ofTheHouse.includes(type)),
    "IssueTicket",
    "CancelTicket",
    "StepAway",
    "ReturnFromAway",
    "ReadmitTicket",
    "ReleaseHold",
    "IssueWritten",
    "AnswerHelp",
  ],
  director: types.filter((type) => !["SignIn", "BringTicket", "RequestHelp", "WithdrawHelp"].includes(type)),
  integration: ["IssueTicket"],
};

describe.for(Object.entries(principals))("%s", ([role, principal]) => {
  test.for(types)("%s", (type) => {
    const state = initialState(testCentre());
    expect(mayCommand(principal, ONE_OF_EACH_COMMAND[type], state)).toBe(allowed[principal.kind].includes(type));
    expect(role).toBe(principal.kind);
  });
});

describe("a clerk", () => {
  test.for(atCounters)("may do no %s at another counter", (type) => {
    const command = { ...ONE_OF_EACH_COMMAND[type], counterId: counterId("2") } as QueueCommand;
    expect(mayCommand(principals.clerk, command, initialState(testCentre()))).toBe(false);
  });

  test("who forges another counter's number is refused, and nothing happens there", async () => {
    await using house = await openHouse();
    const [mine, theirs] = [await house.console("an", "1"), await house.console("binh", "2")];
    await mine.command(issueTicket("birth"));
    expect(await mine.command(callNext("2"))).toEqual({ ok: false, code: "NOT_ALLOWED" });
    expect(await mine.command(signOut("2"))).toEqual({ ok: false, code: "NOT_ALLOWED" });
    expect(await theirs.command(callNext("2"))).toMatchObject({ ok: true });
  });
});

test.for(["board", "counter-display"] as const)("a %s is refused every command on the wire", async (kind) => {
  await using house = await openHouse();
  const { token } = await house.pairedDevice(kind);
  const screen = house.screen(token, kind === "board" ? { kind } : { kind, counterId: counterId("1") });
  for (const command of commands) expect(await screen.command(command)).toEqual({ ok: false, code: "NOT_ALLOWED" });
});

test("a kiosk is refused every command but its own", async () => {
  await using house = await openHouse();
  const kiosk = await house.kiosk();
  const refused = commands.filter(({ type }) => !allowed.kiosk.includes(type));
  for (const command of refused) expect(await kiosk.command(command)).toEqual({ ok: false, code: "NOT_ALLOWED" });
});

test("nobody but the director decides about devices and PINs", async () => {
  await using house = await openHouse();
  const { deviceId: device } = await house.pairedDevice("board");
  for (const screen of [await house.kiosk(), await house.console("an", "1")]) {
    const revoke = await screen.ask("device:decide", { deviceId: device, decision: "revoke" });
    const setPin = await screen.ask("staff:set-pin", { clerkId: "an", pin: PIN });
    expect(revoke).toEqual({ ok: false, code: "NOT_ALLOWED" });
    expect(setPin).toEqual({ ok: false, code: "NOT_ALLOWED" });
  }
});

test("nobody seats a clerk without the PIN, the director neither", async () => {
  await using house = await openHouse();
  const director = await house.director();
  expect(await director.command(ONE_OF_EACH_COMMAND.SignIn)).toEqual({ ok: false, code: "NOT_ALLOWED" });
});

test("a clerk's right ends with their seat even on an open socket", async () => {
  await using house = await openHouse();
  const [console, director] = [await house.console("an", "1"), await house.director()];
  await director.command(signOut("1"));
  const late = console.command(openCounter("1"));
  expect(await Promise.race([late.then((reply) => !reply.ok && reply.code), console.ended])).toBe("SESSION_EXPIRED");
  await late.catch(() => {});
});

test("the documented table is the one that is enforced", () => {
  const text = readFileSync(join(import.meta.dirname, "../../docs/protocol.md"), "utf8");
  const rows = [...text.matchAll(/^\| `([A-Z]\w+)` +\| ([^|]+)\|/gm)].map(([, type, roles]) => [type, roles?.trim()]);
  const enforced = Object.entries(COMMAND_ROLES).map(([type, roles]) => [type, roles.join(", ") || "nobody"]);
  expect(rows).toEqual(enforced);
});
