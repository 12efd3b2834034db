import { StartFault } from "#kiosk/program/start-fault.ts";
import { buildFaces } from "./build-faces.ts";
import { StartFault as UnitFault } from "./house/house-options.ts";
import { askedToStop, say, terminalTexts } from "./house/terminal.ts";
import { findBrowser, findElectron } from "./shell/find-shell.ts";
import { kioskOptions } from "./kiosk/kiosk-options.ts";
import { type KioskNews, showInBrowser, showInElectron } from "./kiosk/show-kiosk.ts";

/** Starts the kiosk in whichever shell this machine has, Electron first: `npm run kiosk -- [--windowed] [--shell KIND] [agent's flags]`. */
const { start: starting, kioskShell: texts } = terminalTexts(process.env);

const news: KioskNews = {
  shownBy: (program) => say(`  ${texts.shownBy(program)}\n  ${starting.stop}`),
  openYourself: (url) => say(`  ${texts.openYourself}\n\n  ${url}\n\n  ${starting.stop}`),
  restarting: (what) => say(`  ${starting.restarting(what)}`),
};

try {
  process.exitCode = await start();
} catch (error) {
  if (!(error instanceof StartFault || error instanceof UnitFault)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

async function start(): Promise<number> {
  const stopping = new AbortController();
  void askedToStop().then(() => stopping.abort());
  const options = kioskOptions(process.argv.slice(2));
  await buildFaces({
    only: ["kiosk"],
    onProgress: ({ face, step }) => {
      if (step === "building") say(`  ${starting.building(face)}`);
    },
  });
  const wants = (kind: string): boolean => options.shell === undefined || options.shell === kind;
  const electron = wants("electron") ? findElectron(process.env) : null;
  if (electron !== null) return await showInElectron(electron, options, news, stopping.signal);
  const browser = wants("browser") ? findBrowser(process.env) : null;
  if (options.shell !== undefined && options.shell !== "none" && browser === null)
    throw new StartFault(texts.shellMissing(options.shell));
  return await showInBrowser(browser, options, news, stopping.signal);
}
