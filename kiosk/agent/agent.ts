import { randomBytes } from "node:crypto";
import { accessSync, constants, mkdirSync } from "node:fs";
import { epochMs } from "#shared/kit/time.ts";
import { seededRandom } from "#shared/kit/random.ts";
import { StartFault } from "#kiosk/program/start-fault.ts";
import { createAgentStore } from "./agent-store.ts";
import { deviceKeyFile } from "./device-key.ts";
import type { AgentLog } from "./events.ts";
import { createPageGateway } from "./page-gateway.ts";
import { createPageServer, type ScreenPlace } from "./page-server.ts";
import { createPaperDesk } from "./paper-desk.ts";
import { realPause } from "./pause.ts";
import { createPrintReports, reportsFile } from "./print-reports.ts";
import { openServerLink } from "./server-link.ts";
import { createTicketDesk } from "./ticket-desk.ts";
import { createTicketPrinter, type PrinterChoice } from "./ticket-printer.ts";

/** Everything that one kiosk is set up with. */
export interface AgentOptions {
  /** Of the page, on the loopback; 0 takes a free one. */
  readonly port: number;
  readonly server: URL;
  /** The kiosk's own folder. */
  readonly dataDir: string;
  readonly distDir: string;
  readonly printer: PrinterChoice;
  /** How the director's screen calls this kiosk. */
  readonly name: string;
  /** Null where nobody measured it. */
  readonly screen?: ScreenPlace | null | undefined;
}

/** A running agent. */
export interface Agent {
  /** Where its page is. */
  readonly url: string;
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

  const store = createAgentStore();
  const tell = store.tell;
  const seed = randomBytes(4).readUInt32LE();
  const link = openServerLink({
    server: options.server,
    name: options.name,
    keyFile: deviceKeyFile(options.dataDir, log.diskRefused),
    tell,
    log,
    pause: realPause,
    random: seededRandom(seed),
    now: () => epochMs(Date.now()),
  });
  const reports = createPrintReports({ file: reportsFile(options.dataDir, log.diskRefused), link, log, newId });
  const printer = createTicketPrinter(options.printer, realPause, seed);
  const paper = createPaperDesk({ printer, reports, tell, log, pause: realPause });
  const tickets = createTicketDesk({ link, store, paper, log });
  const bridge = createPageGateway({ page, token, store, tickets, paper });
  store.follow((now, before) => {
    if (now.situation.link.kind === "live" && before.situation.link.kind !== "live") void reports.deliver();
  });

  return {
    url: `http://127.0.0.1:${page.port()}/`,
    async [Symbol.asyncDispose]() {
      bridge.engine.close();
      await page[Symbol.asyncDispose]();
      await paper[Symbol.asyncDispose]();
      await printer[Symbol.asyncDispose]();
      await link[Symbol.asyncDispose]();
    },
  };
}

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
