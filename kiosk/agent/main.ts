import { AgentFault } from "./agent-fault.ts";
import { startAgent } from "./agent.ts";
import { createAgentLog } from "./events.ts";
import { readFlags } from "./flags.ts";
import { createLogger } from "./logger.ts";

/** Starts, says where on stdout in one line of JSON, and runs until told to stop. */
async function main(): Promise<void> {
  const stop = new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, resolve);
  });
  await using agent = await startAgent(readFlags(process.argv.slice(2)), createAgentLog(createLogger()));
  process.stdout.write(`${JSON.stringify({ ready: true, url: agent.url })}\n`);
  await stop;
}

try {
  await main();
} catch (error) {
  if (!(error instanceof AgentFault)) throw error;
  process.stderr.write(`kiosk agent: ${error.message}\n`);
  process.exitCode = 1;
}
