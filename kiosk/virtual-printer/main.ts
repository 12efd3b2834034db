import { join } from "node:path";
import { type Flags, readFlags } from "./flags.ts";
import { createPageServer } from "./page-server.ts";
import { StartFault } from "./start-fault.ts";
import { createVirtualPrinter } from "./virtual-printer.ts";

const WIDTH_DOTS = { "80": 576, "58": 384 };
const distDir = join(import.meta.dirname, "../../dist/virtual-printer");

/** Starts, says where on stdout in one line of JSON, and runs until told to stop. */
async function main(flags: Flags): Promise<void> {
  const stop = new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, resolve);
  });
  await using printer = createVirtualPrinter({ widthDots: WIDTH_DOTS[flags.paper] });
  await using pages = createPageServer(printer, distDir);
  const printerPort = await orSentence("printer-port", flags, () => printer.listen(flags.printerPort, flags.host));
  const url = await orSentence("port", flags, () => pages.listen({ port: flags.port, host: flags.host }));
  process.stdout.write(`${JSON.stringify({ ready: true, url, printerPort })}\n`);
  await stop;
}

const REASONS: Readonly<Record<string, string>> = {
  EADDRINUSE: "is taken by another program: choose another one",
  EACCES: "may not be used by this user: choose one above 1023",
  EADDRNOTAVAIL: "cannot be opened, for the host is no address of this machine",
  ENOTFOUND: "cannot be opened, for the host is no address of this machine",
};

async function orSentence<Value>(
  flag: "port" | "printer-port",
  flags: Flags,
  listen: () => Promise<Value>,
): Promise<Value> {
  try {
    return await listen();
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    const reason = REASONS[code];
    if (reason === undefined) throw cause;
    const port = flag === "port" ? flags.port : flags.printerPort;
    throw new StartFault(`--${flag} ${port} on ${flags.host} ${reason}`, { cause });
  }
}

try {
  await main(readFlags(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof StartFault)) throw error;
  process.stderr.write(`virtual printer: ${error.message}\n`);
  process.exitCode = 1;
}
