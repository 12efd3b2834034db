import { catalogueOf } from "#shared/i18n/catalogue.ts";
import type { Language } from "#shared/kit/local-text.ts";
import { epochMs } from "#shared/kit/time.ts";
import { demoDay } from "#shared/simulator/demo-day.ts";
import { readCentreFile, type CentreSetup } from "#server/centre-file/read-centre-file.ts";
import { readClockPlan } from "#server/clock/open-clock.ts";
import { buildFaces } from "../build-faces.ts";
import { checkHouse, portsOf, StartFault } from "../house/house-options.ts";
import { startHouse } from "../house/start-house.ts";
import { welcomeLines } from "../house/welcome.ts";
import { clockText } from "./clock-text.ts";
import { parseDemoOptions } from "./demo-options.ts";
import { freshFolder } from "./fresh-folder.ts";
import { openDoors } from "./open-doors.ts";
import { perform } from "./perform.ts";
import { joinLines, leftShift } from "./yours.ts";

/** What the demonstration has around it. */
export interface DemoScene {
  readonly args: readonly string[];
  readonly language: Language;
  readonly say: (line: string) => void;
  /** Aborts when the person has seen enough. */
  readonly signal: AbortSignal;
}

/**
 * Starts a house in an empty folder, plays a day in it, and leaves it open until the signal aborts.
 * @throws StartFault or CentreFileFault with one sentence; nothing is left running.
 */
export async function runDemo({ args, language, say, signal }: DemoScene): Promise<void> {
  const texts = catalogueOf(language);
  const options = parseDemoOptions(args);
  const setup = readCentreFile(options.house.centreFile);
  const demo = demoSectionOf(setup, options.house.centreFile);
  const day = demoDay(setup.centre, options.seed);
  const left = leftShift(day, setup, options.yours);
  await checkHouse(options.house);
  freshFolder(options.house.dataDir, texts.demo.marker);
  await buildFaces({
    onProgress: ({ face, step }) => {
      if (step === "building") say(`  ${texts.start.building(face)}`);
    },
  });

  const clock = clockText(options.fromMs, options.speed, epochMs(Date.now()));
  await using house = await startHouse({ ...options.house, clock }, (name) =>
    say(`\n  ${texts.start.restarting(name)}`),
  );
  for (const line of welcomeLines(texts, options.house, house.setup)) say(line);
  for (const line of [`  ${texts.demo.plays(options.speed)}`, ...joinLines(language, setup, left), ""]) say(line);

  const ports = portsOf(options.house.port);
  const server = `http://127.0.0.1:${ports.server}`;
  const kioskNames = [2, 3].map((number) => `${texts.start.kiosk} ${number}`);
  using doors = await openDoors({ server, agent: `http://127.0.0.1:${ports.kiosk}`, demo, kioskNames });
  const lines = await perform(
    {
      options,
      centre: setup.centre,
      day: { ...day, shifts: day.shifts.filter((shift) => shift !== left) },
      clockPlan: readClockPlan(clock, setup.centre.timeZone, epochMs(Date.now())),
      doors,
      server,
      language,
    },
    signal,
  );
  for (const line of ["", ...lines]) say(line);
  await aborted(signal);
  say(`\n  ${texts.start.stopping}`);
}

function demoSectionOf({ demo }: CentreSetup, file: string): NonNullable<CentreSetup["demo"]> {
  if (demo !== null) return demo;
  throw new StartFault(`--centre ${file} is no demonstration's: a centre file with a demo section is wanted.`);
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
}
