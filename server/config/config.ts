import { resolve } from "node:path";
import { parseArgs } from "node:util";

import { z } from "zod";

import { CLOCK_FORM } from "#server/clock/open-clock.ts";
import { PUBLIC_URL_CHARS } from "#shared/protocol/schema-parts.ts";
import { LOG_LEVELS } from "#server/logger.ts";
import { ConfigFault } from "./config-fault.ts";

/** How the server runs on this machine; what the centre is stands in its centre file. */
export type Config = Readonly<z.output<typeof configSchema>>;

const hostName = z.string().regex(/^[\w.:-]+$/);
const digits = z.string().regex(/^\d+$/);
const path = z
  .string()
  .min(1)
  .transform((given) => resolve(given));

/** Every setting with what it wants, as the sentence about a wrong value says it. */
const configSchema = z.strictObject({
  data: path.prefault("data").describe("a folder that this user may write to"),
  centre: path.prefault("centres/tang-nhon-phu.json").describe("the path of a centre file"),
  media: path.optional().describe("a folder with pictures and videos for the boards"),
  port: digits
    .default("7070")
    .transform(Number)
    .pipe(z.int().max(65_535))
    .describe("a whole number from 0 to 65535, 0 for any free port"),
  host: hostName.default("127.0.0.1").describe("a host name or an address of this machine"),
  publicUrl: z
    .url({ protocol: /^https?$/ })
    .max(PUBLIC_URL_CHARS)
    .transform((url) => url.replace(/\/+$/, ""))
    .optional()
    .describe("an address such as http://luot.lan:7070 by which phones reach this server"),
  allowedHosts: z
    .string()
    .default("")
    .transform((text) => text.split(",").flatMap((each) => each.trim() || []))
    .pipe(z.array(hostName))
    .describe("host names with commas between them"),
  logLevel: z
    .enum(LOG_LEVELS)
    .default("info")
    .describe(`one of ${LOG_LEVELS.join(", ")}`),
  clock: z
    .string()
    .regex(CLOCK_FORM)
    .optional()
    .describe("a time of day and a speed such as 07:00@60, in a demonstration"),
  clockSettleMinutes: digits
    .default("10")
    .transform(Number)
    .pipe(z.int().max(1440))
    .describe("a whole number of minutes from 0 to 1440"),
  clockAwayDays: digits
    .default("30")
    .transform(Number)
    .pipe(z.int().min(1).max(36_500))
    .describe("a whole number of days from 1 to 36500"),
  requestsPerSecond: digits
    .default("200")
    .transform(Number)
    .pipe(z.int().min(1).max(1_000_000))
    .describe("a whole number from 1 to 1000000"),
});

/**
 * The settings from flags and environment, flags first, frozen.
 * @throws ConfigFault with one sentence that names the flag or variable and what it wants.
 */
export function parseConfig(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Config {
  const flags = parseFlags(args);
  const given = Object.fromEntries(keys.map((key) => [key, flags[flagOf(key)] ?? env[variableOf(key)]]));
  // What is read once is not worth the library's compiling it first; so with the centre file.
  const parsed = configSchema.safeParse(given, { jitless: true });
  if (parsed.success) return Object.freeze(parsed.data);
  const wrong = keys.find((key) => key === parsed.error.issues[0]?.path[0]) ?? "data";
  const name = flags[flagOf(wrong)] === undefined ? `${variableOf(wrong)}=` : `--${flagOf(wrong)} `;
  throw new ConfigFault(`${name}${given[wrong]} is not usable: wants ${configSchema.shape[wrong].description}.`);
}

const keys = configSchema.keyof().options;

function parseFlags(args: readonly string[]): Readonly<Record<string, string | undefined>> {
  const options = Object.fromEntries(keys.map((key) => [flagOf(key), { type: "string" as const }]));
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (cause) {
    const said = cause instanceof Error ? cause.message.split(/[.\n]/, 1).join("") : String(cause);
    throw new ConfigFault(
      `${said}; known flags: ${Object.keys(options)
        .map((flag) => `--${flag}`)
        .join(", ")}.`,
      { cause },
    );
  }
}

/** `publicUrl` is said as `--public-url`. */
const flagOf = (key: string): string => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** `publicUrl` is said as `LUOT_PUBLIC_URL`. */
const variableOf = (key: string): string => `LUOT_${flagOf(key).replaceAll("-", "_").toUpperCase()}`;
