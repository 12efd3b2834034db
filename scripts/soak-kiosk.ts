import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { classId, commandId, procedureId } from "#shared/kit/ids.ts";
import type { TicketPress } from "#shared/protocol/kiosk-bridge.ts";
import { startServer } from "./bench/our-centre.ts";
import { startProcess } from "./bench/process-under-test.ts";
import { say } from "./house/terminal.ts";
import { kioskPage } from "./soak/kiosk-page.ts";
import { mutePrinter } from "./soak/mute-printer.ts";

// Tickets through one agent, every fifth stretch without its server, and how much memory the agent has all the while.
const { values } = parseArgs({ options: { tickets: { type: "string", default: "10000" } } });
const tickets = Number(values.tickets);
const STRETCH = 200;
/** What a program takes until it is warm. */
const WARM = 1000;

const press = (count: number): TicketPress => ({
  commandId: commandId(`soak-${count}`),
  command: {
    type: "IssueTicket",
    procedureId: procedureId("2.000815"),
    classId: classId("normal"),
    files: 1,
    language: "vi",
    thenProcedures: [],
  },
});

const folder = mkdtempSync(join(tmpdir(), "luot-soak-"));
using printer = await mutePrinter();
let server = await startServer(join(folder, "server"));
const serverPort = server.port;
await using agent = await startProcess("kiosk/agent/main.ts", [
  "--port=0",
  `--server=http://127.0.0.1:${serverPort}`,
  `--data=${join(folder, "kiosk")}`,
  `--printer=tcp://127.0.0.1:${printer.port}`,
  "--printer-profile=mute-80",
]);
using page = await kioskPage(agent.port);
await page.until(({ link, servesAlone }) => link.kind === "live" && servesAlone);

const numbers = new Set<string>();
const memory: number[] = [];
const startedAt = performance.now();
for (let count = 0; count < tickets; count += 1) {
  const stretch = Math.floor(count / STRETCH);
  if (count % STRETCH === 0 && stretch % 5 === 4) {
    await server.kill();
  } else if (count % STRETCH === 0 && stretch % 5 === 0 && stretch > 0) {
    server = await startServer(join(folder, "server"), serverPort);
    await page.until(({ link }) => link.kind === "live");
  }
  numbers.add(await page.press(press(count)));
  if ((count + 1) % STRETCH !== 0) continue;
  if (count + 1 >= WARM) memory.push(agent.memory());
  say(`${count + 1} tickets, ${numbers.size} numbers, ${inMb(agent.memory())}`);
}
const seconds = (performance.now() - startedAt) / 1000;
const warm = memory[0] ?? Number.NaN;
say(
  `${numbers.size} numbers in ${seconds.toFixed(0)} s; agent after the first ${WARM}: ${inMb(warm)}, ` +
    `from ${inMb(Math.min(...memory))} to ${inMb(Math.max(...memory))}, at the end ${((100 * (memory.at(-1) ?? Number.NaN)) / warm).toFixed(0)} %`,
);
await server.kill();
rmSync(folder, { recursive: true, force: true });

function inMb(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MB`;
}
