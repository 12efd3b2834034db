import { randomBytes } from "node:crypto";
import { accessSync, constants, mkdirSync } from "node:fs";
import { seededRandom } from "#shared/kit/random.ts";
import { epochMs, type EpochMs } from "#shared/kit/time.ts";
import { StartFault } from "#kiosk/program/start-fault.ts";
import { createAgentStore } from "./agent-store.ts";
import { forkDeviceProcess } from "#kiosk/printing/device/device-process.ts";
import type { SerialAddress } from "#kiosk/printing/printer-address.ts";
import { assistedVisit } from "./assisted-visit.ts";
import { createCardDesk } from "./cards/card-desk.ts";
import { openSerialScanner } from "./cards/serial-scanner.ts";
import { deviceKeyFile } from "./device-key.ts";
import type { AgentLog } from "./events.ts";
import { forgetWithTheDay } from "./forget-with-the-day.ts";
import { centreCopyIn } from "./keep/centre-copy.ts";
import { openKioskStore } from "./keep/kiosk-store.ts";
import { keepInStep } from "./keep-in-step.ts";
import { createHelpDesk } from "./help-desk.ts";
import { createPageGateway } from "./page-gateway.ts";
import { createPageServer, type ScreenPlace } from "./page-server.ts";
import { createPaperDesk } from "./paper-desk.ts";
import { realPause } from "./pause.ts";
import { PIN_COST } from "./pin-hash.ts";
import { createPrintOrders } from "./print-orders.ts";
import { createPrintReports } from "./print-reports.ts";
import { createPrinterLine } from "./printer-line.ts";
import { rememberCentre } from "./remember-centre.ts";
import { reportPrinter } from "./report-printer.ts";
import { openServerLink, type ServerLink, type ServerLinkParts } from "./server-link.ts";
import { showLastTicket } from "./show-last-ticket.ts";
import { createStaffDesk } from "./staff-desk.ts";
import { createStaffPin, type StaffPin } from "./staff-pin.ts";
import { createTicketDesk, namesIn } from "./ticket-desk.ts";
import { createTicketPrinter, type PrinterChoice } from "./ticket-printer.ts";
import { watchSolitude } from "./watch-solitude.ts";

/** Everything that one kiosk is set up with. */
export interface AgentOptions {
  /** Of the page, on the loopback; 0 takes a free one. */
  readonly port: number;
  readonly server: URL;
  /** The kiosk's own folder. */
  readonly dataDir: string;
  readonly distDir: string;
  readonly printer: PrinterChoice;
  /** For identity cards, on a serial line; one that types like a keyboard needs no address. */
  readonly scanner?: SerialAddress | null;
  /** How the director's screen calls this kiosk. */
  readonly name: string;
  /** Null where nobody measured it. */
  readonly screen?: ScreenPlace | null | undefined;
}

/** A running agent. */
export interface Agent {
  /** Where its page is. */
  readonly url: string;
  /** The one that the page asks too: whoever guesses here and there is counted together. */
  readonly staffPin: StaffPin;
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Starts a kiosk: its page, its printer, its way to the server. It serves from the first moment, whatever is missing.
 * @throws StartFault when its page, its folder or its port cannot be had; nothing is left running.
 */
export async function startAgent(options: AgentOptions, log: AgentLog): Promise<Agent> {
  takeFolder(options.dataDir);
  const token = randomBytes(24).toString("base64url");
  const page = createPageServer(options.distDir, token, options.screen);
  await listenOn(page.app, options.port);

  const keep = openKioskStore(options.dataDir, wall, log.diskRefused);
  const store = createAgentStore();
  const tell = store.tell;
  const seed = randomBytes(4).readUInt32LE();
  const copy = centreCopyIn(options.dataDir, log.diskRefused);
  const time = rememberCentre({ store, copy, keep, log, wall, elapsed: () => performance.now() });
  const link = serverLinkOf(options, { tell, log, random: seededRandom(seed) });
  const reports = createPrintReports({ keep, link, log, newId });
  const printer = createTicketPrinter(options.printer, { pause: realPause, seed, lastResult: keep.papers.last() });
  const line = createPrinterLine({ printer, tell, log, pause: realPause });
  const paper = createPaperDesk({ line, reports, tell, log });
  const solitude = watchSolitude({ store, keep, time });
  forgetWithTheDay({ store, keep, log });
  const step = keepInStep({ keep, link, store, reports, log, pause: realPause, onRound: solitude.look });
  const assisted = assistedVisit(() => performance.now());
  const tickets = createTicketDesk({ link, store, keep, time, wall, paper, assisted, log, onGiven: step.soon });
  const names = () => namesIn({ store });
  link.onPrint(createPrintOrders({ paper, names, kioskName: options.name, now: wall, newId }));
  const printerReports = reportPrinter({ store, link, pause: realPause });
  const staffPin = createStaffPin({ folder: options.dataDir, cost: PIN_COST, now: wall, onFault: log.diskRefused });
  const staff = createStaffDesk({ pin: staffPin, assisted, paper, names, kioskName: options.name, now: wall });
  const help = createHelpDesk({ link, store });
  showLastTicket({ store, keep, paper, now: wall() });
  const cards = createCardDesk({ link, store, paper });
  const bridge = createPageGateway({ page, token, store, tickets, cards, paper, help, staff });
  const scanner = scannerAt(options.scanner, async (scanned) => bridge.emit("card", await cards.scanned(scanned)));

  return {
    url: `http://127.0.0.1:${page.port()}/`,
    staffPin,
    async [Symbol.asyncDispose]() {
      await scanner?.[Symbol.asyncDispose]();
      bridge.engine.close();
      await page[Symbol.asyncDispose]();
      printerReports[Symbol.dispose]();
      await line[Symbol.asyncDispose]();
      await printer[Symbol.asyncDispose]();
      await link[Symbol.asyncDispose]();
      await step[Symbol.asyncDispose]();
      keep[Symbol.dispose]();
    },
  };
}

const serverLinkOf = (
  { server, name, dataDir }: AgentOptions,
  { tell, log, random }: Pick<ServerLinkParts, "tell" | "log" | "random">,
): ServerLink => {
  const keyFile = deviceKeyFile(dataDir, log.diskRefused);
  return openServerLink({ server, name, keyFile, tell, log, pause: realPause, random, now: wall });
};

const scannerAt = (
  address: SerialAddress | null | undefined,
  onScan: (scanned: string) => Promise<unknown>,
): AsyncDisposable | null =>
  address
    ? openSerialScanner({ address, start: forkDeviceProcess, pause: realPause, onScan: (text) => void onScan(text) })
    : null;

const wall = (): EpochMs => epochMs(Date.now());

const newId = (): string => randomBytes(16).toString("hex");

function takeFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.R_OK | constants.W_OK);
  } catch (cause) {
    throw new StartFault(`--data ${dataDir} cannot be written: name a folder that this user may write`, { cause });
  }
}

async function listenOn(app: { listen: (at: object) => Promise<unknown> }, port: number): Promise<void> {
  try {
    await app.listen({ host: "127.0.0.1", port });
  } catch (cause) {
    throw new StartFault(`port ${port} cannot be had, another program may hold it: choose one with --port`, { cause });
  }
}
