import { join } from "node:path";
import { z } from "zod";
import { PRINTER_PROFILE_NAMES } from "#kiosk/printing/printer-profile.ts";
import { portFlag, readFlags } from "#kiosk/program/flags.ts";
import type { AgentOptions } from "./agent.ts";
import { printerFlag, scannerFlag } from "./printer-flag.ts";

const millimetres = z.coerce.number().min(100).max(2000).optional();

const flags = z.object({
  port: portFlag(7071),
  server: z
    .url({ protocol: /^https?$/ })
    .transform((address) => new URL(address))
    .prefault("http://127.0.0.1:7070")
    .describe("the server's address, such as http://192.168.1.10:7070"),
  data: z.string().min(1).prefault("data/kiosk").describe("a folder"),
  printer: printerFlag,
  "printer-profile": z
    .enum(PRINTER_PROFILE_NAMES)
    .prefault(PRINTER_PROFILE_NAMES[0])
    .describe(`one of ${PRINTER_PROFILE_NAMES.join(", ")}`),
  "screen-height-mm": millimetres.describe("100 to 2000: how high the screen's picture is"),
  "screen-bottom-mm": millimetres.describe("100 to 2000: its lower edge above the floor"),
  scanner: scannerFlag,
  name: z.string().trim().min(1).max(60).prefault("Máy lấy số").describe("1 to 60 characters"),
});

/**
 * How the agent is set up, by its command line.
 * @throws StartFault naming the flag that is wrong and what it wants.
 */
export function agentOptions(args: readonly string[]): AgentOptions {
  const said = readFlags(flags, args);
  return Object.freeze({
    port: said.port,
    server: said.server,
    dataDir: said.data,
    distDir: join(import.meta.dirname, "../../dist/kiosk"),
    printer: { address: said.printer, profile: said["printer-profile"] },
    scanner: said.scanner,
    name: said.name,
    screen: screenPlace(said["screen-height-mm"], said["screen-bottom-mm"]),
  });
}

const screenPlace = (heightMm: number | undefined, bottomMm: number | undefined): AgentOptions["screen"] =>
  heightMm === undefined || bottomMm === undefined ? null : { heightMm, bottomMm };
