import type { AnnouncedCall } from "#shared/domain/announced-call.ts";
import type { CommandRequest, ViewOf } from "#shared/protocol/events.ts";
import { ANSWER_MS, ask, type Patience, type Send } from "#shared/protocol/ask.ts";
import type { OrderedPaper } from "#shared/protocol/paper-orders.ts";
import type { Reply } from "#shared/protocol/reply.ts";
import type { ScreenReport } from "#shared/views/screen-condition.ts";
import type { Accepted } from "#shared/protocol/requests.ts";
import { makeSocket, type LinkOptions, type ScreenKind } from "./link-socket.ts";
import { apply, initialLinkState, type LinkMessage, type LinkState } from "./link-state.ts";
import { listen, type ViewSocket } from "./listen.ts";
import { newCommandId } from "./new-command-id.ts";
import { connectionOf } from "./socket-connection.ts";
import { pageScout } from "./scout.ts";
import { createStore } from "./store.ts";

/** A command as a screen writes it; the link gives it its id. */
export type CommandInput = CommandRequest["command"];

/** One screen's connection to the centre: what it sees, and what it may ask. */
export interface Link<View> {
  readonly get: () => LinkState<View>;
  /** Returns how to stop listening. */
  readonly subscribe: (listener: () => void) => () => void;
  /** One intention, one id, the caller's where it may ask again later: repeated through cuts and restarts until answered, done once. */
  readonly command: (command: CommandInput, id?: string) => Promise<Reply<Accepted>>;
  /** Has a ticket's paper printed at a kiosk; answered once its printer is done, printed once however often it is asked. */
  readonly orderPaper: (ticketId: string, deviceId: string) => Promise<Reply<OrderedPaper>>;
  /** Has a kiosk print a test, which takes no number. */
  readonly testPrint: (deviceId: string) => Promise<Reply<OrderedPaper>>;
  /** A board says which calls it has announced; asked once, and where nobody answers it may say it again. */
  readonly tellCalls: (calls: readonly AnnouncedCall[]) => Promise<Reply<null>>;
  /** And how it is. */
  readonly tellScreen: (report: ScreenReport) => Promise<Reply<null>>;
  readonly decideDevice: (deviceId: string, decision: "approve" | "revoke") => Promise<Reply<null>>;
  readonly setPin: (clerkId: string, pin: string) => Promise<Reply<null>>;
  /** The director says that the server's clock is right. */
  readonly confirmClock: () => Promise<Reply<null>>;
  /** Connects and stays connected; returns how to leave, after which it may be opened again. */
  readonly open: () => () => void;
}

// A full disk is told at once: somebody has to act.
const PATIENCE: Patience = { patienceMs: 12_000, answerMs: ANSWER_MS, passing: new Set(["SHUTTING_DOWN"]) };

// A little longer than the server waits for the kiosk.
const PRINTER_PATIENCE: Patience = { patienceMs: 25_000, answerMs: 22_000, passing: new Set(["SHUTTING_DOWN"]) };

const NO_PATIENCE: Patience = { patienceMs: ANSWER_MS, answerMs: ANSWER_MS, passing: new Set() };

/** Makes a screen's link; it connects when opened. */
export function createLink<Kind extends ScreenKind>(options: LinkOptions<Kind>): Link<ViewOf[Kind]> {
  const store = createStore<LinkState<ViewOf[Kind]>, LinkMessage<ViewOf[Kind]>>(initialLinkState, apply);
  const socket = makeSocket(options);
  return {
    get: store.get,
    subscribe: store.subscribe,
    ...requestsOver(socket),
    open: () => listen(socket, store.send, (onFound) => pageScout(options.url ?? globalThis.location.origin, onFound)),
  };
}

function requestsOver(socket: ViewSocket<never>): Omit<Link<unknown>, "get" | "subscribe" | "open"> {
  const asked = <Value>(send: Send<Value>): Promise<Reply<Value>> => ask(connectionOf(socket), send, PATIENCE);
  const printed = (send: Send<OrderedPaper>): Promise<Reply<OrderedPaper>> =>
    ask(connectionOf(socket), send, PRINTER_PATIENCE);
  const told = (send: Send<null>): Promise<Reply<null>> => ask(connectionOf(socket), send, NO_PATIENCE);
  return {
    command(command, id = newCommandId()) {
      const request: CommandRequest = { commandId: id, command };
      return asked((withinMs, ack) => socket.timeout(withinMs).emit("command", request, ack));
    },
    orderPaper(ticketId, deviceId) {
      const order = { orderId: newCommandId(), ticketId, deviceId };
      return printed((withinMs, ack) => socket.timeout(withinMs).emit("paper:order", order, ack));
    },
    testPrint(deviceId) {
      const order = { orderId: newCommandId(), deviceId };
      return printed((withinMs, ack) => socket.timeout(withinMs).emit("printer:test", order, ack));
    },
    tellCalls: (calls) =>
      told((withinMs, ack) => socket.timeout(withinMs).emit("call:announced", { calls: [...calls] }, ack)),
    tellScreen: ({ faults, ...report }) =>
      told((withinMs, ack) => socket.timeout(withinMs).emit("board:report", { ...report, faults: [...faults] }, ack)),
    decideDevice: (deviceId, decision) =>
      asked((withinMs, ack) => socket.timeout(withinMs).emit("device:decide", { deviceId, decision }, ack)),
    confirmClock: () => asked((withinMs, ack) => socket.timeout(withinMs).emit("clock:confirm", {}, ack)),
    setPin: (clerkId, pin) =>
      asked((withinMs, ack) => socket.timeout(withinMs).emit("staff:set-pin", { clerkId, pin }, ack)),
  };
}
