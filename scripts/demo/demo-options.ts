import { parseArgs } from "node:util";

import { MINUTE_MS } from "#shared/kit/time.ts";
import { parseHouseOptions, StartFault, type HouseOptions } from "../house/house-options.ts";

/** How a demonstration is played. */
export interface DemoOptions {
  readonly house: HouseOptions;
  /** Against life. */
  readonly speed: number;
  readonly seed: number;
  /** After the centre's midnight. */
  readonly fromMs: number;
  readonly untilMs: number;
  /** The label of the counter that is left to whoever looks on; null when all are played. */
  readonly yours: string | null;
}

const FASTEST = 600;

// A Monday with 331 citizens, a long line for certification, and a clerk who comes late.
const defaults = { speed: "60", seed: "1264", data: "data/demo", from: "07:00", until: "18:00", yours: "4" } as const;

const KNOWN =
  "Known: --speed N, --seed N, --data DIR, --port N, --centre FILE, --from HH:MM, --until HH:MM, --yours COUNTER or none.";

/**
 * Reads the demonstration's flags.
 * @throws StartFault naming the flag, its value and what is wanted.
 */
export function parseDemoOptions(args: readonly string[]): DemoOptions {
  const { port, centre, ...given } = parse(args);
  const flags = { ...defaults, ...given };
  const speed = wholeNumber("speed", flags.speed, 1, FASTEST);
  const fromMs = timeOfDay("from", flags.from);
  const untilMs = timeOfDay("until", flags.until);
  if (untilMs <= fromMs)
    throw new StartFault(`--until ${flags.until} is over before it begins: a time after ${flags.from} is wanted.`);
  return {
    house: parseHouseOptions([
      "--data",
      flags.data,
      ...(port === undefined ? [] : ["--port", port]),
      ...(centre === undefined ? [] : ["--centre", centre]),
    ]),
    speed,
    seed: wholeNumber("seed", flags.seed, 0, 2 ** 32 - 1),
    fromMs,
    untilMs,
    yours: flags.yours === "none" ? null : flags.yours,
  };
}

function parse(args: readonly string[]) {
  try {
    const text = { type: "string" } as const;
    return parseArgs({
      args: [...args],
      options: { speed: text, seed: text, data: text, port: text, centre: text, from: text, until: text, yours: text },
    }).values;
  } catch (cause) {
    throw new StartFault(`${cause instanceof Error ? cause.message : String(cause)} ${KNOWN}`, { cause });
  }
}

function wholeNumber(flag: string, text: string, least: number, most: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : NaN;
  if (value >= least && value <= most) return value;
  throw new StartFault(`--${flag} ${text} cannot be: a whole number from ${least} to ${most} is wanted.`);
}

function timeOfDay(flag: string, text: string): number {
  const [, hours, minutes] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  if (hours === undefined || minutes === undefined)
    throw new StartFault(`--${flag} ${text} is no time of day: one such as 09:30 is wanted.`);
  return (Number(hours) * 60 + Number(minutes)) * MINUTE_MS;
}
