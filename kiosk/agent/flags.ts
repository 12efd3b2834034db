import { join } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import type { AgentOptions } from "./agent.ts";
import { AgentFault } from "./agent-fault.ts";

const port = z.coerce.number().int().min(0).max(65_535);

// One clause a flag: what it wants, for whoever mistyped it.
const wanted = {
  port: "a port from 0 to 65535",
  server: "the server's address, such as http://192.168.1.10:7070",
  data: "a folder",
  "printer-host": "a host name or address",
  "printer-port": "a port from 0 to 65535",
  paper: "80 or 58",
  name: "1 to 60 characters",
};

const schema = z.object({
  port,
  server: z.url({ protocol: /^https?$/ }).transform((address) => new URL(address)),
  data: z.string().min(1),
  "printer-host": z.string().min(1),
  "printer-port": port,
  paper: z.enum(["80", "58"]),
  name: z.string().trim().min(1).max(60),
});

const defaults = {
  port: "7071",
  server: "http://127.0.0.1:7070",
  data: "data/kiosk",
  "printer-host": "127.0.0.1",
  "printer-port": "7073",
  paper: "80",
  name: "Máy lấy số",
};

/**
 * Reads the command line.
 * @throws AgentFault naming the flag that is wrong and what it wants.
 */
export function readFlags(args: readonly string[]): AgentOptions {
  const flags = schema.safeParse({ ...defaults, ...given(args) });
  if (!flags.success) throw new AgentFault(complaint(flags.error, { ...defaults, ...given(args) }));
  const { server, data, name, paper } = flags.data;
  return Object.freeze({
    port: flags.data.port,
    server,
    dataDir: data,
    distDir: join(import.meta.dirname, "../../dist/kiosk"),
    printer: { host: flags.data["printer-host"], port: flags.data["printer-port"], paper: `${paper}mm` as const },
    name,
  });
}

type FlagName = keyof typeof defaults;

const flagNames = Object.keys(defaults).filter(isFlag);

function given(args: readonly string[]): Partial<Record<FlagName, string>> {
  try {
    const options = Object.fromEntries(flagNames.map((name) => [name, { type: "string" as const }]));
    return parseArgs({ args: [...args], options }).values;
  } catch (cause) {
    const known = flagNames.map((name) => `--${name}`).join(" ");
    throw new AgentFault(`the command line is not understood; the flags are ${known}, each with a value`, { cause });
  }
}

function complaint(error: z.ZodError, values: Readonly<Record<FlagName, string>>): string {
  const name = flagNames.find((each) => error.issues.some((issue) => issue.path[0] === each)) ?? "port";
  return `--${name} ${values[name]} is not understood: it wants ${wanted[name]}`;
}

function isFlag(name: string): name is FlagName {
  return name in defaults;
}
