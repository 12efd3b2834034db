import { runProgram } from "#kiosk/program/run-program.ts";
import { startAgent } from "./agent.ts";
import { createAgentLog } from "./events.ts";
import { agentOptions } from "./flags.ts";
import { createLogger } from "./logger.ts";

await runProgram({
  name: "kiosk agent",
  start: () => startAgent(agentOptions(process.argv.slice(2)), createAgentLog(createLogger())),
  whereabouts: ({ url }) => ({ url }),
});
