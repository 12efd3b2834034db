import { join } from "node:path";
import pino from "pino";
import type { GivenTicket, KioskSituation } from "#shared/protocol/kiosk-bridge.ts";
import { type Agent, type AgentOptions, startAgent } from "#kiosk/agent/agent.ts";
import { createAgentLog } from "#kiosk/agent/events.ts";
import { pageToken, pressFor } from "#tests/support/kiosk-house.ts";
import { TestPage } from "#tests/support/test-page.ts";

/** A kiosk with its agent and its page, on a way to the server that may fail. */
export interface LonelyKiosk extends AsyncDisposable {
  readonly page: TestPage;
  /** What it gave, in order. */
  readonly given: readonly { readonly press: string; readonly ticket: GivenTicket }[];
  /** Presses for a field's first procedure; fails the test when there is no number. */
  press(letter: string): Promise<GivenTicket>;
}

/** What a kiosk is started with. */
export interface LonelyKioskPlan {
  readonly server: string;
  readonly folder: string;
  readonly name: string;
  readonly printer: AgentOptions["printer"];
  /** What is waited for; to be connected and to hold numbers of its own, unless the test says otherwise. */
  readonly until?: (situation: KioskSituation) => boolean;
}

const isReady = ({ link, servesAlone }: KioskSituation): boolean => link.kind === "live" && servesAlone;

/** Whether it has no server, and serves nonetheless. */
export const isAlone = ({ link, servesAlone }: KioskSituation): boolean => link.kind === "lost" && servesAlone;

/** Starts a kiosk and waits until it can be used. */
export async function lonelyKiosk({
  server,
  folder,
  name,
  printer,
  until = isReady,
}: LonelyKioskPlan): Promise<LonelyKiosk> {
  const agent: Agent = await startAgent(
    {
      port: 0,
      server: new URL(server),
      dataDir: folder,
      distDir: join(import.meta.dirname, "../../../dist/kiosk"),
      printer,
      name,
    },
    createAgentLog(pino({ level: "silent" })),
  );
  const page = new TestPage(agent.url, await pageToken(agent.url));
  await page.shows(until);
  const given: { press: string; ticket: GivenTicket }[] = [];
  return {
    page,
    given,
    async press(letter) {
      const press = `${name}-${given.length}`;
      const reply = await page.press(pressFor(page, letter, press));
      if (!reply.ok) throw new Error(`${name} gave no number: ${reply.code}`);
      given.push({ press, ticket: reply.value });
      return reply.value;
    },
    async [Symbol.asyncDispose]() {
      page.close();
      await agent[Symbol.asyncDispose]();
    },
  };
}
