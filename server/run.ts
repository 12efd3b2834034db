import { once } from "node:events";
import { flushCompileCache } from "node:module";
import { setFlagsFromString } from "node:v8";

import { CentreFileFault } from "./centre-file/centre-file-fault.ts";
import { readCentreFile } from "./centre-file/read-centre-file.ts";
import { ConfigFault } from "./config/config-fault.ts";
import { openClock } from "./clock/open-clock.ts";
import { parseConfig } from "./config/config.ts";
import { environment } from "./config/env.ts";
import { createCentre } from "./create-centre.ts";
import { DataFault } from "./log/data-fault.ts";
import { createLogger } from "./logger.ts";

/** A server whose plug is pulled keeps nothing by itself, and after a power cut every screen waits for the next start. */
const KEEP_COMPILED_AFTER_MS = 5000;

/** Runs a centre until it is asked to stop; or says in one sentence why it cannot, and ends with code 1. */
export async function run(): Promise<void> {
  try {
    await serve();
  } catch (error) {
    if (!isSentence(error)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

async function serve(): Promise<void> {
  const stop = Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  // Told twice, it still answers what it accepted.
  process.on("SIGTERM", () => {});
  const config = parseConfig(process.argv.slice(2), environment);
  const setup = readCentreFile(config.centre);
  const { timeZone } = setup.centre;
  const clock = openClock({ wanted: config.clock, timeZone, isDemo: setup.demo !== null });
  const log = createLogger(config.logLevel);
  await using centre = await createCentre({
    ...config,
    setup,
    dataDir: config.data,
    mediaDir: config.media,
    clock,
    log,
  });
  // A crowd of screens comes at once and stays: a young generation that grows with it is never given back, and is a third
  // of what each of them costs.
  setFlagsFromString("--semi-space-growth-factor=1");
  say({ ready: true, port: centre.port, directorPassword: centre.firstPassword ?? undefined });
  setTimeout(flushCompileCache, KEEP_COMPILED_AFTER_MS).unref();
  await stop;
  log.info("closing");
}

/** One line of JSON for whoever started the program. */
const say = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);

const isSentence = (error: unknown): error is Error =>
  error instanceof ConfigFault || error instanceof CentreFileFault || error instanceof DataFault;
