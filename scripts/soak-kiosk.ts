import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { startServer } from "./bench/our-centre.ts";
import { startProcess } from "./bench/process-under-test.ts";
import { say } from "./house/terminal.ts";
import { kioskPage, pressOf } from "./soak/kiosk-page.ts";
import { mutePrinter } from "./soak/mute-printer.ts";

// Tickets through one agent, the last of each stretch without its server, and how much memory the agent has all the while.
const { values } = parseArgs({ options: { tickets: { type: "string", default: "10000" } } });
const tickets = Number(values.tickets);
const STRETCH = 500;
/** Of each stretch; within what a kiosk gives by itself of one field on a day. */
const ALONE = 40;
/** What a program takes until it is warm. */
const WARM = 1000;

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
  const inStretch = count % STRETCH;
  if (inStretch === STRETCH - ALONE) {
    await server.kill();
  } else if (inStretch === 0 && count > 0) {
    server = await startServer(join(folder, "server"), serverPort);
    await page.until(({ link }) => link.kind === "live");
  }
  numbers.add((await page.press(pressOf("soak", count))).number);
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
