import { CentreFileFault } from "#server/centre-file/centre-file-fault.ts";

import { buildFaces } from "./build-faces.ts";
import { checkHouse, parseHouseOptions, StartFault } from "./house/house-options.ts";
import { startHouse } from "./house/start-house.ts";
import { askedToStop, say, terminalTexts } from "./house/terminal.ts";
import { welcomeLines } from "./house/welcome.ts";

const texts = terminalTexts(process.env);

try {
  await start();
} catch (error) {
  if (!(error instanceof StartFault || error instanceof CentreFileFault)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

async function start(): Promise<void> {
  const stop = askedToStop();
  const options = parseHouseOptions(process.argv.slice(2));
  await checkHouse(options);
  await buildFaces({
    onProgress: ({ face, step }) => {
      if (step === "building") say(`  ${texts.start.building(face)}`);
    },
  });
  await using house = await startHouse(options, (name) => say(`  ${texts.start.restarting(name)}`));
  for (const line of welcomeLines(texts, options, house.setup)) say(line);
  await stop;
  say(`\n  ${texts.start.stopping}`);
}
