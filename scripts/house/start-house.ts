import { mkdirSync } from "node:fs";
import { join } from "node:path";

import { readCentreFile } from "#server/centre-file/read-centre-file.ts";
import type { CentreSetup } from "#server/centre-file/read-centre-file.ts";

import { portsOf } from "./house-options.ts";
import type { HouseOptions } from "./house-options.ts";
import { keepRunning } from "./keep-running.ts";
import type { KeptUnit } from "./keep-running.ts";
import type { UnitPlan } from "./unit.ts";

/** A centre with its printer and its kiosk, each a process of its own, as they run in a real house. */
export interface House {
  readonly setup: CentreSetup;
  readonly server: KeptUnit;
  /** Stops the kiosk first, then the printer, the server last: nothing that was accepted is cut off. */
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Starts server, virtual printer and kiosk agent, in this order. All or nothing.
 * @throws StartFault or CentreFileFault with one sentence; everything that had started is stopped again.
 */
export async function startHouse(options: HouseOptions, onEnded: (name: string) => void): Promise<House> {
  const setup = readCentreFile(options.centreFile);
  mkdirSync(join(options.dataDir, "logs"), { recursive: true });
  await using starting = new AsyncDisposableStack();
  const server = starting.use(await keepRunning(serverPlan(options), onEnded));
  starting.use(await keepRunning(printerPlan(options), onEnded));
  starting.use(await keepRunning(kioskPlan(options), onEnded));
  const running = starting.move();
  return { setup, server, [Symbol.asyncDispose]: () => running.disposeAsync() };
}

const logOf = ({ dataDir }: HouseOptions, name: string): string => join(dataDir, "logs", `${name}.log`);

function serverPlan(options: HouseOptions): UnitPlan {
  const clock = options.clock === undefined ? [] : ["--clock", options.clock];
  const media = options.mediaDir === undefined ? [] : ["--media", options.mediaDir];
  return {
    name: "server",
    program: "server/main.js",
    args: [
      "--data",
      options.dataDir,
      "--port",
      String(options.port),
      "--centre",
      options.centreFile,
      ...clock,
      ...media,
    ],
    logFile: logOf(options, "server"),
  };
}

function printerPlan(options: HouseOptions): UnitPlan {
  const ports = portsOf(options.port);
  return {
    name: "printer",
    program: "kiosk/virtual-printer/main.ts",
    args: ["--port", String(ports.printerPage), "--printer-port", String(ports.printer)],
    logFile: logOf(options, "printer"),
  };
}

function kioskPlan(options: HouseOptions): UnitPlan {
  const ports = portsOf(options.port);
  const server = ["--server", `http://127.0.0.1:${ports.server}`];
  const printer = ["--printer", `tcp://127.0.0.1:${ports.printer}`];
  return {
    name: "kiosk",
    program: "kiosk/agent/main.ts",
    args: ["--port", String(ports.kiosk), "--data", join(options.dataDir, "kiosk-1"), ...server, ...printer],
    logFile: logOf(options, "kiosk"),
  };
}
