import { parseArgs } from "node:util";
import { z } from "zod";
import { StartFault } from "./start-fault.ts";

/** How the virtual printer is started. */
export interface Flags {
  readonly host: string;
  /** Of the page. */
  readonly port: number;
  /** Of the printer: ESC/POS over TCP. */
  readonly printerPort: number;
  readonly paper: "80" | "58";
}

const port = z.coerce.number().int().min(0).max(65_535);
const schema = z.object({ host: z.string().min(1), port, "printer-port": port, paper: z.enum(["80", "58"]) });

const defaults = { host: "127.0.0.1", port: "7072", "printer-port": "7073", paper: "80" };

// One clause a flag: what it wants, for whoever mistyped it.
const wanted: Readonly<Record<string, string>> = {
  host: "a host name or address of this machine",
  port: "a port from 0 to 65535",
  "printer-port": "a port from 0 to 65535",
  paper: "80 or 58",
};

/**
 * Reads the command line.
 * @throws StartFault naming the flag that is wrong and what it wants.
 */
export function readFlags(args: readonly string[]): Flags {
  const given: Readonly<Record<string, string | undefined>> = { ...defaults, ...parse(args) };
  const flags = schema.safeParse(given);
  if (!flags.success) {
    const name = String(flags.error.issues[0]?.path[0]);
    throw new StartFault(`--${name} ${given[name]} is not understood: it wants ${wanted[name]}`);
  }
  const { host, paper } = flags.data;
  return { host, port: flags.data.port, printerPort: flags.data["printer-port"], paper };
}

function parse(args: readonly string[]): Readonly<Record<string, string | undefined>> {
  const options = Object.fromEntries(Object.keys(defaults).map((name) => [name, { type: "string" as const }]));
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (cause) {
    const known = Object.keys(defaults).map((name) => `--${name}`);
    throw new StartFault(`the command line is not understood; the flags are ${known.join(" ")}, each with a value`, {
      cause,
    });
  }
}
