import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import Fastify from "fastify";
import { Server } from "socket.io";
import { readCentreFile } from "#server/centre-file/read-centre-file.ts";
import type { QueueCommand } from "#shared/domain/command.ts";
import { zoneId, type CounterId, type ZoneId } from "#shared/kit/ids.ts";
import { later, MINUTE_MS, type EpochMs } from "#shared/kit/time.ts";
import type { Handshake } from "#shared/protocol/handshake.ts";
import { boardView } from "#shared/views/board-view.ts";
import { counterDisplayView } from "#shared/views/counter-display-view.ts";
import type { BoardView, CounterDisplayView } from "#shared/views/board-types.ts";
import { issueTicket, openCounter, openDay, signIn } from "#tests/domain/support/commands.ts";
import { foresightAt } from "./foresight-at.ts";
import { queueAtWork, type QueueAtWork } from "./queue-at-work.ts";

const top = join(import.meta.dirname, "../..");

/** The policy of the server's pages: nothing from elsewhere, nothing inline. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'";

/** How a stage bends what the queue would show. */
export interface Bends {
  readonly board?: (view: BoardView) => BoardView;
  readonly counter?: (view: CounterDisplayView) => CounterDisplayView;
}

/** The built board and counter display at a door of the real protocol, over the demo centre's queue. */
export interface BoardStage {
  readonly boardUrl: string;
  readonly waitingUrl: string;
  readonly counterUrl: (id: string) => string;
  readonly queue: QueueAtWork;
  /** Asks all of them, in this order. */
  readonly ask: (...commands: readonly QueueCommand[]) => Promise<void>;
  /** Shows the queue as it is now, or as the test bends it. */
  readonly show: (bends?: Bends) => void;
  /** Hangs up on every screen and lets none in, until `restore`. */
  readonly cut: () => void;
  /** Lets the screens in again, as a server that has started anew. */
  readonly restore: () => void;
  [Symbol.asyncDispose](): Promise<void>;
}

/** A stage on which no clock runs but the test's: every frame says that it is `now`. */
export async function boardStage(now: EpochMs): Promise<BoardStage> {
  const { centre } = readCentreFile(join(top, "centres/tang-nhon-phu.json"));
  const queue = queueAtWork({ centre });
  const app = Fastify({ forceCloseConnections: true });
  app.addHook("onRequest", async (_, reply) => {
    reply.header("content-security-policy", POLICY);
  });
  await app.register(fastifyStatic, { root: join(top, "dist/board"), prefix: "/board/" });
  const origin = await app.listen({ host: "127.0.0.1", port: 0 });
  const door = new Server(app.server, { transports: ["websocket"] });
  let bends: Bends = {};
  let isCut = false;
  let [epoch, seq] = [1, 0];
  const frameFor = ({ audience }: Handshake) => {
    const { state } = queue.dispatcher;
    const view =
      audience.kind === "counter-display"
        ? (bends.counter ?? same)(counterDisplayView(state, audience.counterId as CounterId))
        : (bends.board ?? same)(boardView(state, foresightAt(queue.dispatcher, now), zoneOf(audience)));
    return { epoch: `start ${epoch}`, seq: (seq += 1), now, rate: 1, view };
  };
  door.use((_, next) => next(isCut ? new Error("closed") : undefined));
  door.on("connection", (socket) => socket.emit("frame", frameFor(socket.handshake.auth as Handshake)));
  return {
    boardUrl: `${origin}/board/index.html#token=a-token-of-a-board`,
    waitingUrl: `${origin}/board/waiting.html#token=a-token-of-a-board`,
    counterUrl: (id) => `${origin}/board/counter.html?counter=${id}#token=a-token-of-a-display`,
    queue,
    async ask(...commands) {
      for (const command of commands) {
        const outcome = await queue.ask(command, { at: later(now, -MINUTE_MS) });
        if (outcome.kind !== "accepted") throw new Error(`${command.type}: ${outcome.code}`);
      }
    },
    show(next = {}) {
      bends = next;
      for (const socket of door.sockets.sockets.values())
        socket.emit("frame", frameFor(socket.handshake.auth as Handshake));
    },
    cut() {
      isCut = true;
      door.disconnectSockets(true);
    },
    restore() {
      isCut = false;
      [epoch, seq] = [epoch + 1, 0];
    },
    async [Symbol.asyncDispose]() {
      await door.close();
      await app.close();
    },
  };
}

const zoneOf = (audience: Handshake["audience"]): ZoneId | undefined =>
  audience.kind === "board" && audience.zoneId !== undefined ? zoneId(audience.zoneId) : undefined;

const same = <View>(view: View): View => view;

/** The day open, every counter open with a clerk of its own who may serve its home. */
export function openingOf({ dispatcher: { state } }: QueueAtWork): readonly QueueCommand[] {
  const { counters, clerks } = state.centre;
  const seated = new Set<string>();
  const seats = counters.flatMap(({ id, home: [first] }) => {
    const clerk = clerks.find((each) => each.skills.has(first) && !seated.has(each.id));
    if (clerk === undefined) return [];
    seated.add(clerk.id);
    return [openCounter(id), signIn(id, clerk.id)];
  });
  return [openDay(), ...seats];
}

/** So many citizens of the normal class for every field. */
export function arrivalsOf({ dispatcher: { state } }: QueueAtWork, perField: number): readonly QueueCommand[] {
  const { fields, procedures } = state.centre;
  return fields.flatMap(({ id }) => {
    const procedure = procedures.find((each) => each.fieldId === id);
    return procedure === undefined ? [] : Array.from({ length: perField }, () => issueTicket(procedure.id));
  });
}

/** Every counter of the demo centre. */
export const countersOf = ({ dispatcher: { state } }: QueueAtWork): readonly string[] =>
  state.centre.counters.map(({ id }) => id);
