import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import type { Planner } from "#server/balancing/planner.ts";
import { readCentreFile } from "#server/centre-file/read-centre-file.ts";
import type { QueueCommand } from "#shared/domain/command.ts";
import { counterOf } from "#shared/domain/initial-state.ts";
import type { Counter, Ticket } from "#shared/domain/state.ts";
import { commandId, counterId } from "#shared/kit/ids.ts";
import type { Language } from "#shared/kit/local-text.ts";
import { sessionAnswer } from "#shared/protocol/rest-answers.ts";
import { openCounter } from "#tests/domain/support/commands.ts";
import { ticketIn } from "#tests/domain/support/ticket-names.ts";
import { usualActor } from "#tests/domain/support/usual-actor.ts";
import { freePort } from "#tests/support/free-port.ts";
import { openHouse, PASSWORD, PIN, type HouseWishes, type TestHouse } from "#tests/support/test-house.ts";

/** The demo centre behind its real door on a Monday at half past seven, and browsers of its staff before it. */
export interface StaffStage extends AsyncDisposable {
  readonly house: TestHouse;
  /** Asks for what must be allowed, by whoever usually does it. */
  readonly run: (...commands: readonly QueueCommand[]) => Promise<void>;
  readonly ticket: (name: string) => Ticket;
  readonly counter: (id: string) => Counter;
  /** A page of its own browser profile. */
  readonly page: (path: string, wishes?: PageWishes) => Promise<Page>;
  /** A console whose clerk has signed in, the counter open. */
  readonly console: (counter: string, wishes?: PageWishes) => Promise<Page>;
  readonly director: (wishes?: PageWishes) => Promise<Page>;
  /** Everything that a page logged as a warning or an error, or threw. */
  readonly complaints: readonly string[];
}

/** How a page is looked at. */
export interface PageWishes {
  readonly width?: number;
  readonly height?: number;
  readonly language?: Language;
  /** Done before the page is loaded. */
  readonly prepare?: (page: Page) => Promise<void>;
}

/** The usual clerk of a counter of the demo centre: "q7" has "cb07". */
export const clerkOfCounter = (counter: string): string => `cb${counter.slice(1).padStart(2, "0")}`;

/** Nobody proposes anything by itself while a test turns the clock faster than anybody can think. */
const restingPlanner: Planner = {
  plan: () => Promise.resolve({ wanted: [], dropped: [], desks: null, tookMs: 0 }),
  [Symbol.asyncDispose]: () => Promise.resolve(),
};

/** Opens the demo centre at an address that a restart keeps. */
export async function staffStage(browser: Browser, wishes: HouseWishes = {}): Promise<StaffStage> {
  await using opening = new AsyncDisposableStack();
  const { centre } = readCentreFile(join(import.meta.dirname, "../../../centres/tang-nhon-phu.json"));
  const house = opening.use(await openHouse({ centre, port: await freePort(), planner: restingPlanner, ...wishes }));
  const complaints: string[] = [];
  let asked = 0;
  const held = opening.move();

  const stage: StaffStage = {
    house,
    complaints,
    counter: (id) => counterOf(house.running.dispatcher.state, counterId(id)),
    ticket: (name) => ticketIn(house.running.dispatcher.state, name),
    async run(...commands) {
      for (const command of commands) {
        const { dispatcher } = house.running;
        const id = commandId(`stage-${(asked += 1)}`);
        const by = usualActor(dispatcher.state, command);
        const outcome = await dispatcher.submit({ id, at: house.clock.now(), by, command });
        if (outcome.kind !== "accepted") throw new Error(`${command.type}: ${outcome.code}`);
      }
    },
    async page(path, { width = 1366, height = 768, language = "vi", prepare } = {}) {
      const context = await browser.newContext({ viewport: { width, height }, reducedMotion: "reduce" });
      held.defer(() => context.close());
      await context.addInitScript((chosen) => localStorage.setItem("luot.language", chosen), language);
      const page = await context.newPage();
      await prepare?.(page);
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
      });
      await page.goto(house.url + path);
      return page;
    },
    async console(counter, pageWishes) {
      const session = await signedIn("clerk", { clerkId: clerkOfCounter(counter), counterId: counter, pin: PIN });
      if (stage.counter(counter).desk.kind === "closed") await stage.run(openCounter(counter));
      const kept = { ...session, clerkId: clerkOfCounter(counter), counterId: counter };
      const page = await stage.page("/console/", keeping("luot.console.session", kept, pageWishes));
      await page.locator(".console").waitFor();
      return page;
    },
    async director(pageWishes) {
      const password = house.running.firstPassword ?? PASSWORD;
      const session = await signedIn("director", { password });
      const page = await stage.page("/director/", keeping("luot.director.session", session, pageWishes));
      await page.locator(".director").waitFor();
      return page;
    },
    [Symbol.asyncDispose]: () => held.disposeAsync(),
  };
  return stage;

  async function signedIn(who: "clerk" | "director", request: object): Promise<object> {
    return sessionAnswer.parse((await house.post(`/api/v1/sessions/${who}`, request)).body);
  }
}

/** As if the tab had been reloaded after signing in: its session is there once. */
const keeping = (key: string, session: object, wishes: PageWishes = {}): PageWishes => ({
  ...wishes,
  async prepare(page) {
    await page.addInitScript(
      ([name, value]) => {
        if (sessionStorage.getItem("luot.stage") === null) sessionStorage.setItem(name, value);
        sessionStorage.setItem("luot.stage", "signed in");
      },
      [key, JSON.stringify(session)] as const,
    );
    await wishes.prepare?.(page);
  },
});
