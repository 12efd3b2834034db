import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pino from "pino";
import { describe, expect, test } from "vitest";
import { ticketId } from "#shared/kit/ids.ts";
import type { CommandRequest } from "#shared/protocol/events.ts";
import type { RefusalCode } from "#shared/protocol/refusal.ts";
import { deviceKeyFile } from "#kiosk/agent/device-key.ts";
import { createAgentLog } from "#kiosk/agent/events.ts";
import { createPrintReports, reportsFile } from "#kiosk/agent/print-reports.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const log = createAgentLog(pino({ level: "silent" }));

/** A server that answers what it is told to, and remembers what it was asked. */
function server(answer: "ok" | RefusalCode) {
  const asked: CommandRequest[] = [];
  return {
    asked,
    ask: async (request: CommandRequest) => {
      asked.push(request);
      return answer === "ok"
        ? ({ ok: true, value: { seq: 1, ticket: null } } as const)
        : { ok: false as const, code: answer };
    },
  };
}

const reportsIn = (folder: string, link: ReturnType<typeof server>, names = ["first", "second"]) =>
  createPrintReports({
    file: reportsFile(folder, log.diskRefused),
    link,
    log,
    newId: () => names.shift() ?? "another",
  });

const ticket = (number: string) => ticketId(`2026-11-22.${number}`);
const printed = { kind: "printed" } as const;
const request = (id: string, number: string, result: object) => ({
  commandId: id,
  command: { type: "RecordPrint", ticketId: `2026-11-22.${number}`, result },
});

describe("the results of prints", () => {
  test("outlive the agent while the server is away, and are told in order under the same ids", async () => {
    using folder = temporaryFolder();
    const away = reportsIn(folder.path, server("NO_ANSWER"));
    away.end(away.begin(ticket("A001")), printed);
    away.end(away.begin(ticket("A002")), printed);
    const there = server("ok");
    await reportsIn(folder.path, there).deliver();
    expect(there.asked).toEqual([request("first", "A001", printed), request("second", "A002", printed)]);
    await reportsIn(folder.path, there).deliver();
    expect(there.asked).toHaveLength(2);
  });

  test("that the server will never take stand in nobody's way", async () => {
    using folder = temporaryFolder();
    const away = reportsIn(folder.path, server("NO_ANSWER"));
    away.end(away.begin(ticket("A001")), printed);
    const refusing = server("TICKET_UNKNOWN");
    await reportsIn(folder.path, refusing).deliver();
    const later = server("ok");
    await reportsIn(folder.path, later).deliver();
    expect([refusing.asked.length, later.asked]).toEqual([1, []]);
  });

  test("are not told before the paper's end, and stand in nobody's way", async () => {
    using folder = temporaryFolder();
    const there = server("ok");
    const reports = reportsIn(folder.path, there);
    const slow = reports.begin(ticket("A001"));
    reports.end(reports.begin(ticket("A002")), printed);
    await reports.deliver();
    expect(there.asked).toEqual([request("second", "A002", printed)]);
    reports.end(slow, printed);
    expect(there.asked.slice(1)).toEqual([request("first", "A001", printed)]);
  });

  test("that nobody saw because the agent died are told by its next start", async () => {
    using folder = temporaryFolder();
    reportsIn(folder.path, server("ok")).begin(ticket("A001"));
    const there = server("ok");
    await reportsIn(folder.path, there).deliver();
    const unseen = { kind: "failed", reason: "CANCELLED", begun: true };
    expect(there.asked).toEqual([request("first", "A001", unseen)]);
  });
});

describe("the kiosk's own files", () => {
  const key = { kind: "paired", server: "http://127.0.0.1:1", deviceId: "d", token: "secret" } as const;

  test("are started afresh when they are torn or hold something else", () => {
    using folder = temporaryFolder();
    for (const text of ['{"kind":"pai', "[]", '{"kind":"paired","server":3}']) {
      writeFileSync(join(folder.path, "device.json"), text);
      expect(deviceKeyFile(folder.path, log.diskRefused).read()).toBeNull();
    }
  });

  test("hold the old content or the new, and leave no drafts behind", () => {
    using folder = temporaryFolder();
    deviceKeyFile(folder.path, log.diskRefused).write(key);
    expect(deviceKeyFile(folder.path, log.diskRefused).read()).toEqual(key);
    expect(readdirSync(folder.path)).toEqual(["device.json"]);
  });

  test("are kept in memory when the disk refuses, and the log is told", () => {
    using folder = temporaryFolder();
    mkdirSync(join(folder.path, "device.json.new"));
    const faults: unknown[] = [];
    const file = deviceKeyFile(folder.path, (error) => faults.push(error));
    file.write(key);
    expect(file.read()).toEqual(key);
    expect(faults).toHaveLength(1);
  });
});
