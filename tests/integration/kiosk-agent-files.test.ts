import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pino from "pino";
import { describe, expect, test } from "vitest";
import { commandId, ticketId } from "#shared/kit/ids.ts";
import type { CommandRequest } from "#shared/protocol/events.ts";
import type { RefusalCode } from "#shared/protocol/refusal.ts";
import { deviceKeyFile } from "#kiosk/agent/device-key.ts";
import { createAgentLog } from "#kiosk/agent/events.ts";
import { createPrintReports, reportsFile } from "#kiosk/agent/print-reports.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const log = createAgentLog(pino({ level: "silent" }));

/** A server that answers what it is told to, and remembers what it was asked. */
function server(answer: "ok" | RefusalCode) {
  const asked: string[] = [];
  return {
    asked,
    ask: async ({ commandId: id }: CommandRequest) => {
      asked.push(id);
      return answer === "ok"
        ? ({ ok: true, value: { seq: 1, ticket: null } } as const)
        : { ok: false as const, code: answer };
    },
  };
}

const result = (id: string) => ({
  commandId: commandId(id),
  command: { type: "RecordPrint", ticketId: ticketId(`2026-11-22.${id}`), result: { kind: "printed" } } as const,
});

const reportsIn = (folder: string, link: ReturnType<typeof server>) =>
  createPrintReports({ file: reportsFile(folder, log.diskRefused), link, log });

describe("the results of prints", () => {
  test("outlive the agent while the server is away, and are told in order under the same ids", async () => {
    using folder = temporaryFolder();
    const away = reportsIn(folder.path, server("NO_ANSWER"));
    away.add(result("A001"));
    away.add(result("A002"));
    const there = server("ok");
    await reportsIn(folder.path, there).deliver();
    expect(there.asked).toEqual(["A001", "A002"]);
    await reportsIn(folder.path, there).deliver();
    expect(there.asked).toHaveLength(2);
  });

  test("that the server will never take stand in nobody's way", async () => {
    using folder = temporaryFolder();
    reportsIn(folder.path, server("NO_ANSWER")).add(result("A001"));
    const refusing = server("TICKET_UNKNOWN");
    await reportsIn(folder.path, refusing).deliver();
    const later = server("ok");
    await reportsIn(folder.path, later).deliver();
    expect([refusing.asked, later.asked]).toEqual([["A001"], []]);
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
