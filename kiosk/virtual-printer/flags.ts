import { z } from "zod";
import { paperFlag, portFlag, readFlags } from "#kiosk/program/flags.ts";

/** How the virtual printer is set up. */
export interface PrinterOptions {
  readonly host: string;
  /** Of the page. */
  readonly port: number;
  /** Of the printer: ESC/POS over TCP. */
  readonly printerPort: number;
  readonly paper: "80" | "58";
  /** The path of a device file that it is, too. */
  readonly device: string | undefined;
}

const flags = z.object({
  host: z.string().min(1).prefault("127.0.0.1").describe("a host name or address of this machine"),
  port: portFlag(7072),
  "printer-port": portFlag(7073),
  paper: paperFlag,
  device: z.string().min(1).optional().describe("the path of a file that does not exist yet"),
});

/**
 * How the virtual printer is set up, by its command line.
 * @throws StartFault naming the flag that is wrong and what it wants.
 */
export function printerOptions(args: readonly string[]): PrinterOptions {
  const { host, port, "printer-port": printerPort, paper, device } = readFlags(flags, args);
  return { host, port, printerPort, paper, device };
}
