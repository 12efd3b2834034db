import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import Fastify from "fastify";
import type { Browser, Page } from "playwright-core";
import { Server } from "socket.io";
import { readCentreFile } from "#server/centre-file/read-centre-file.ts";
import type { Centre } from "#shared/domain/centre.ts";
import type { QueueCommand } from "#shared/domain/command.ts";
import type { Foresight } from "#shared/forecast/foresight.ts";
import type { Language } from "#shared/kit/local-text.ts";
import { asDay, later, type EpochMs } from "#shared/kit/time.ts";
import { commandSchema } from "#shared/protocol/command-schema.ts";
import type { Ack } from "#shared/protocol/reply.ts";
import { directorView } from "#shared/views/director-view.ts";
import { director, system, timeOf, TEST_DAY } from "#tests/domain/support/moment.ts";
import { usualActor } from "#tests/domain/support/usual-actor.ts";
import { queueAtWork, type QueueAtWork } from "#tests/support/queue-at-work.ts";
import type { PlanningDoor } from "./planning-door.ts";

const top = join(import.meta.dirname, "../../..");

/** The policy of the server's pages: nothing from elsewhere, nothing inline. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'";

const SESSION = { token: "a-session-of-the-director", expiresAt: 4_000_000_000_000 };

/** The built director's screen at a door of the real protocol, over the demo centre's queue; what is foreseen is staged. */
export interface DirectorStage extends AsyncDisposable {
  readonly queue: QueueAtWork;
  /** The centre's time; each frame says it. */
  readonly now: () => EpochMs;
  /** Asks all of them in this order, by whoever usually does it; the program's own by the centre. Then shows. */
  readonly run: (...commands: readonly QueueCommand[]) => Promise<void>;
  readonly foresee: (foresight: Foresight) => void;
  /** Time goes by. */
  readonly pass: (ms: number) => void;
  /** Hangs up on every screen and lets none in. */
  readonly cut: () => void;
  readonly page: (wishes?: PageWishes) => Promise<Page>;
  /** Everything that a page logged as a warning or an error, or threw. */
  readonly complaints: readonly string[];
}

interface StageWishes {
  readonly tellsOfManyTickets?: boolean;
}

// A whole morning comes through one kiosk in an instant: no broker's doing.
const withoutNotices = (centre: Centre): Centre => ({
  ...centre,
  settings: { ...centre.settings, manyTickets: { byCard: null, atKiosk: null } },
});

interface PageWishes {
  readonly part?: "live" | "moves" | "planning";
  readonly language?: Language;
}

/** A stage on a Monday at nine on which no clock runs but the test's. */
export async function directorStage(
  browser: Browser,
  planning: PlanningDoor,
  { tellsOfManyTickets = false }: StageWishes = {},
): Promise<DirectorStage> {
  const { centre: demo } = readCentreFile(join(top, "centres/tang-nhon-phu.json"));
  const centre = tellsOfManyTickets ? demo : withoutNotices(demo);
  const queue = queueAtWork({ centre });
  const app = Fastify({ forceCloseConnections: true });
  app.addHook("onRequest", async (_, reply) => {
    reply.header("content-security-policy", POLICY);
  });
  await app.register(fastifyStatic, { root: join(top, "dist/console"), prefix: "/director/" });
  planning(app);
  const origin = await app.listen({ host: "127.0.0.1", port: 0 });
  const door = new Server(app.server, { transports: ["websocket"] });
  const complaints: string[] = [];
  const held = new AsyncDisposableStack();
  let foresight: Foresight | undefined;
  let isCut = false;
  let [now, seq] = [timeOf("09:00"), 0];

  const frame = () => {
    const { state } = queue.dispatcher;
    const house = { devices: [], clerksWithPin: new Set<never>(), clock: { doubted: null, today: asDay(TEST_DAY) } };
    return { epoch: "start", seq: (seq += 1), now, rate: 1, view: directorView(state, house, foresight) };
  };
  const show = (): void => {
    door.emit("frame", frame());
  };
  door.use((_, next) => next(isCut ? new Error("closed") : undefined));
  door.on("connection", (socket) => {
    socket.emit("frame", frame());
    socket.on("command", async ({ command }: { readonly command: unknown }, ack: Ack<unknown>) => {
      const outcome = await queue.ask(commandSchema.parse(command), { at: now, by: director });
      show();
      ack(outcome.kind === "accepted" ? { ok: true, value: { seq, ticket: null } } : { ok: false, code: outcome.code });
    });
  });

  return {
    queue,
    complaints,
    now: () => now,
    async run(...commands) {
      for (const command of commands) {
        const by = OWN.has(command.type) ? system : usualActor(queue.dispatcher.state, command);
        const outcome = await queue.ask(command, { at: now, by });
        if (outcome.kind !== "accepted") throw new Error(`${command.type}: ${JSON.stringify(outcome)}`);
      }
      show();
    },
    foresee(next) {
      foresight = next;
      show();
    },
    pass(ms) {
      now = later(now, ms);
      show();
    },
    cut() {
      isCut = true;
      door.disconnectSockets(true);
    },
    async page({ part = "live", language = "vi" } = {}) {
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: "reduce" });
      held.defer(() => context.close());
      const keep = [
        ["luot.language", language],
        ["luot.director.session", JSON.stringify(SESSION)],
      ] as const;
      await context.addInitScript(([[named, tongue], [kept, session]]) => {
        localStorage.setItem(named, tongue);
        sessionStorage.setItem(kept, session);
      }, keep);
      const page = await context.newPage();
      await page.clock.setFixedTime(now);
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
      });
      await page.goto(`${origin}/director/director.html#${part}`);
      await page.locator(`.director[data-tab=${part}]`).waitFor();
      return page;
    },
    async [Symbol.asyncDispose]() {
      await held.disposeAsync();
      await door.close();
      await app.close();
    },
  };
}

/** What nobody but the program asks. */
const OWN: ReadonlySet<QueueCommand["type"]> = new Set(["ProposeMove", "MakeMove", "WithdrawMove", "JudgeMove"]);
