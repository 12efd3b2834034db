import { StartFault } from "#kiosk/program/start-fault.ts";
import { PAPERS } from "#shared/print/paper.ts";
import type { PrinterOptions } from "./flags.ts";
import { createPageServer } from "./page-server.ts";
import { createVirtualPrinter, type VirtualPrinter } from "./virtual-printer.ts";

/** A printer that listens, with its page. */
export interface RunningPrinter extends AsyncDisposable {
  readonly printer: VirtualPrinter;
  /** Where its page is. */
  readonly url: string;
  /** Where it is printed to: ESC/POS over TCP. */
  readonly printerPort: number;
}

/**
 * Starts the printer and serves its page from `distDir`. All or nothing.
 * @throws StartFault with one sentence for whoever started it.
 */
export async function startPrinter(options: PrinterOptions, distDir: string): Promise<RunningPrinter> {
  await using starting = new AsyncDisposableStack();
  const printer = starting.use(createVirtualPrinter({ widthDots: PAPERS[`${options.paper}mm`].widthDots }));
  const pages = starting.use(createPageServer(printer, distDir));
  const printerPort = await orSentence(`--printer-port ${options.printerPort} on ${options.host}`, () =>
    printer.listen(options.printerPort, options.host),
  );
  if (options.device !== undefined) printer.plugIn(options.device);
  const url = await orSentence(`--port ${options.port} on ${options.host}`, () =>
    pages.listen({ port: options.port, host: options.host }),
  );
  const running = starting.move();
  return { printer, url, printerPort, [Symbol.asyncDispose]: () => running.disposeAsync() };
}

const REASONS: ReadonlyMap<unknown, string> = new Map([
  ["EADDRINUSE", "is taken by another program: choose another one"],
  ["EACCES", "may not be used by this user: choose one above 1023"],
  ["EADDRNOTAVAIL", "cannot be opened: the host is no address of this machine"],
  ["ENOTFOUND", "cannot be opened: the host is no address of this machine"],
]);

async function orSentence<Value>(what: string, listen: () => Promise<Value>): Promise<Value> {
  try {
    return await listen();
  } catch (cause) {
    const reason = cause instanceof Error && "code" in cause ? REASONS.get(cause.code) : undefined;
    if (reason === undefined) throw cause;
    throw new StartFault(`${what} ${reason}`, { cause });
  }
}
