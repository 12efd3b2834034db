import { join } from "node:path";
import { readFlags } from "./flags.ts";
import { StartFault } from "./start-fault.ts";
import { startPrinter } from "./start-printer.ts";

const distDir = join(import.meta.dirname, "../../dist/virtual-printer");

/** Starts, says where on stdout in one line of JSON, and runs until told to stop. */
async function main(): Promise<void> {
  const stop = new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, resolve);
  });
  await using running = await startPrinter(readFlags(process.argv.slice(2)), distDir);
  process.stdout.write(`${JSON.stringify({ ready: true, url: running.url, printerPort: running.printerPort })}\n`);
  await stop;
}

try {
  await main();
} catch (error) {
  if (!(error instanceof StartFault)) throw error;
  process.stderr.write(`virtual printer: ${error.message}\n`);
  process.exitCode = 1;
}
