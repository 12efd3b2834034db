import { CentreFileFault } from "#server/centre-file/centre-file-fault.ts";

import { runDemo } from "./demo/run-demo.ts";
import { StartFault } from "./house/house-options.ts";
import { askedToStop, say, terminalLanguage } from "./house/terminal.ts";

const seenEnough = new AbortController();
void askedToStop().then(() => seenEnough.abort());

try {
  await runDemo({
    args: process.argv.slice(2),
    language: terminalLanguage(process.env),
    say,
    signal: seenEnough.signal,
  });
} catch (error) {
  if (!(error instanceof StartFault || error instanceof CentreFileFault)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
