import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pino from "pino";
import { describe, expect, test } from "vitest";
import { commandId, ticketId } from "#shared/kit/ids.ts";
import { epochMs } from "#shared/kit/time.ts";
import type { CommandRequest } from "#shared/protocol/events.ts";
import type { RefusalCode } from "#shared/protocol/refusal.ts";
import { deviceKeyFile } from "#kiosk/agent/device-key.ts";
import { createAgentLog } from "#kiosk/agent/events.ts";
import { openKioskStore } from "#kiosk/agent/keep/kiosk-store.ts";
import { createPrintReports, type PrintReports } from "#kiosk/agent/print-reports.ts";
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

/** The reports of one life of the agent: its store is closed with it. */
function reportsIn(folder: string, link: ReturnType<typeof server>, names = ["first", "second"]) {
  const keep = openKioskStore(folder, () => epochMs(0), log.diskRefused);
  const reports = createPrintReports({ keep, link, log, newId: () => names.shift() ?? "another" });
  return { ...reports, [Symbol.dispose]: () => keep[Symbol.dispose]() };
}

const paperOf = (number: string) => ({ press: commandId(`press of ${number}`), ticketId: ticket(number) });
const ticket = (number: string) => ticketId(`2026-11-22.${number}`);
const printed = { kind: "printed" } as const;
const request = (id: string, number: string, result: object) => ({
  commandId: id,
  command: { type: "RecordPrint", ticketId: `2026-11-22.${number}`, result },
});

describe("the results of prints", () => {
  /** One life of the agent. */
  async function life(folder: string, link: ReturnType<typeof server>, live: (reports: PrintReports) => unknown) {
    using reports = reportsIn(folder, link);
    await live(reports);
    await reports.deliver();
  }

  test("outlive the agent while the server is away, and are told in order under the same ids", async () => {
    using folder = temporaryFolder();
    await life(folder.path, server("NO_ANSWER"), (away) => {
      away.end(away.begin(paperOf("A001")), printed);
      away.end(away.begin(paperOf("A002")), printed);
    });
    const there = server("ok");
    await life(folder.path, there, ({ deliver }) => deliver());
    expect(there.asked).toEqual([request("first", "A001", printed), request("second", "A002", printed)]);
    await life(folder.path, there, ({ deliver }) => deliver());
    expect(there.asked).toHaveLength(2);
  });

  test("that the server will never take stand in nobody's way", async () => {
    using folder = temporaryFolder();
    await life(folder.path, server("NO_ANSWER"), (away) => away.end(away.begin(paperOf("A001")), printed));
    const refusing = server("TICKET_UNKNOWN");
    await life(folder.path, refusing, ({ deliver }) => deliver());
    const later = server("ok");
    await life(folder.path, later, ({ deliver }) => deliver());
    expect([refusing.asked.length, later.asked]).toEqual([1, []]);
  });

  test("are not told before the paper's end, and stand in nobody's way", async () => {
    using folder = temporaryFolder();
    const there = server("ok");
    await life(folder.path, there, async (reports) => {
      const slow = reports.begin(paperOf("A001"));
      reports.end(reports.begin(paperOf("A002")), printed);
      await reports.deliver();
      expect(there.asked).toEqual([request("second", "A002", printed)]);
      reports.end(slow, printed);
    });
    expect(there.asked.slice(1)).toEqual([request("first", "A001", printed)]);
  });

  test("that nobody saw because the agent died are told by its next start", async () => {
    using folder = temporaryFolder();
    await life(folder.path, server("ok"), (reports) => reports.begin(paperOf("A001")));
    const there = server("ok");
    await life(folder.path, there, ({ deliver }) => deliver());
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
