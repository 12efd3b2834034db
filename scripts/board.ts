import { StartFault } from "#kiosk/program/start-fault.ts";
import { boardOptions } from "./board/board-options.ts";
import { boardRun } from "./board/board-run.ts";
import { askedToStop, say, terminalTexts } from "./house/terminal.ts";
import { findBrowser } from "./shell/find-shell.ts";
import { keepShell } from "./shell/keep-shell.ts";

/** Shows a board on the whole screen: `npm run board -- [--server URL] [--page board|waiting|counter/ID] [--zone ID] [--data DIR] [--windowed]`. */
const { start: starting, boardShell: texts } = terminalTexts(process.env);

try {
  await start();
} catch (error) {
  if (!(error instanceof StartFault)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

async function start(): Promise<void> {
  const stopping = new AbortController();
  void askedToStop().then(() => stopping.abort());
  const options = boardOptions(process.argv.slice(2));
  const program = findBrowser(process.env);
  if (program === null) throw new StartFault(texts.browserMissing(options.url));
  say(`  ${texts.shownBy(program)}\n  ${options.url}\n  ${starting.stop}`);
  const onReopened = (): void => say(`  ${texts.reopened}`);
  await keepShell(
    {
      prepare: () => boardRun(program, options, onReopened),
      isFinal: () => options.isWindowed,
      onRestart: () => say(`  ${starting.restarting(program)}`),
    },
    stopping.signal,
  );
}
