import { join } from "node:path";
import pino from "pino";
import { type Agent, type AgentOptions, startAgent } from "#kiosk/agent/agent.ts";
import { createAgentLog } from "#kiosk/agent/events.ts";
import { createVirtualPrinter, type VirtualPrinter } from "#kiosk/virtual-printer/virtual-printer.ts";
import { readCentreFile } from "#server/centre-file/read-centre-file.ts";
import { systemClock } from "#server/clock/clock.ts";
import { freePort } from "./free-port.ts";
import { type HouseWishes, openHouse, type TestHouse } from "./test-house.ts";
import { TestPage } from "./test-page.ts";

const top = join(import.meta.dirname, "../..");

/** The demo centre's server, one kiosk with its printer, real sockets and real files: everything but the screen. */
export interface KioskHouse extends AsyncDisposable {
  readonly house: TestHouse;
  readonly printer: VirtualPrinter;
  /** Changes with a restart. */
  agent: Agent;
  /** The agent's own folder. */
  readonly agentDir: string;
  restartAgent(): Promise<void>;
  /** A page that the agent let in. */
  page(): Promise<TestPage>;
}

/** Opens the house; its paper takes hardly any time. */
export async function openKioskHouse(wishes: HouseWishes = {}): Promise<KioskHouse> {
  const { centre } = readCentreFile(join(top, "centres/tang-nhon-phu.json"));
  const house = await openHouse({ centre, clock: systemClock, port: await freePort(), ...wishes });
  const printer = createVirtualPrinter({ widthDots: 576 });
  printer.change({ mmPerSecond: 1000 });
  const agentDir = join(house.folder, "kiosk");
  const options: AgentOptions = {
    port: await freePort(),
    server: new URL(house.url),
    dataDir: agentDir,
    distDir: join(top, "dist/kiosk"),
    printer: {
      address: { kind: "tcp", host: "127.0.0.1", port: await printer.listen(0, "127.0.0.1") },
      profile: "xprinter-80",
    },
    name: "Máy lấy số",
  };
  const start = (): Promise<Agent> => startAgent(options, createAgentLog(pino({ level: "silent" })));
  const pages = new Set<TestPage>();
  const whole: KioskHouse = {
    house,
    printer,
    agent: await start(),
    agentDir,
    async restartAgent() {
      await whole.agent[Symbol.asyncDispose]();
      whole.agent = await start();
    },
    async page() {
      const page = new TestPage(whole.agent.url, await pageToken(whole.agent.url));
      pages.add(page);
      return page;
    },
    async [Symbol.asyncDispose]() {
      for (const page of pages) page.close();
      await whole.agent[Symbol.asyncDispose]();
      await printer[Symbol.asyncDispose]();
      await house[Symbol.asyncDispose]();
    },
  };
  return whole;
}

/** The token that the agent gives to its own page. */
export async function pageToken(url: string): Promise<string> {
  // A connection of its own: one kept from before a restart is dead.
  const response = await fetch(new URL("/api/page-token", url), { headers: { connection: "close" } });
  return ((await response.json()) as { token: string }).token;
}

/** A press for the first procedure of a field. */
export const pressFor = (page: TestPage, letter: string, commandId: string) => {
  const field = page.situation?.view?.fields.find((each) => each.letter === letter);
  const procedure = page.catalogue?.procedures.find(({ fieldId }) => fieldId === field?.fieldId);
  if (procedure === undefined) throw new Error(`no procedure of field ${letter} is known yet`);
  const command = { type: "IssueTicket", procedureId: procedure.id, classId: "normal" } as const;
  return { commandId, command };
};
