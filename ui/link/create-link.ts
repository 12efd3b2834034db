import type { CommandRequest, ViewOf } from "#shared/protocol/events.ts";
import type { Reply } from "#shared/protocol/reply.ts";
import type { Accepted } from "#shared/protocol/requests.ts";
import { ask } from "./ask.ts";
import { connectionOf, makeSocket, type LinkOptions, type ScreenKind } from "./link-socket.ts";
import { apply, initialLinkState, type LinkMessage, type LinkState } from "./link-state.ts";
import { listen, type ViewSocket } from "./listen.ts";
import { newCommandId } from "./new-command-id.ts";
import { createStore } from "./store.ts";

/** A command as a screen writes it; the link gives it its id. */
export type CommandInput = CommandRequest["command"];

/** One screen's connection to the centre: what it sees, and what it may ask. */
export interface Link<View> {
  readonly get: () => LinkState<View>;
  /** Returns how to stop listening. */
  readonly subscribe: (listener: () => void) => () => void;
  /** One intention, one id: repeated through cuts and restarts until answered, done once. */
  readonly command: (command: CommandInput) => Promise<Reply<Accepted>>;
  readonly decideDevice: (deviceId: string, decision: "approve" | "revoke") => Promise<Reply<null>>;
  readonly setPin: (clerkId: string, pin: string) => Promise<Reply<null>>;
  /** Connects and stays connected; returns how to leave, after which it may be opened again. */
  readonly open: () => () => void;
}

const ANSWER_MS = 3000;
const PATIENCE_MS = 12_000;

/** Makes a screen's link; it connects when opened. */
export function createLink<Kind extends ScreenKind>(options: LinkOptions<Kind>): Link<ViewOf[Kind]> {
  const store = createStore<LinkState<ViewOf[Kind]>, LinkMessage<ViewOf[Kind]>>(initialLinkState, apply);
  const socket = makeSocket(options);
  return {
    get: store.get,
    subscribe: store.subscribe,
    ...requestsOver(socket),
    open: () => listen(socket, store.send),
  };
}

function requestsOver(socket: ViewSocket<never>): Pick<Link<unknown>, "command" | "decideDevice" | "setPin"> {
  const connection = connectionOf(socket);
  const once = () => socket.timeout(ANSWER_MS);
  return {
    command(command) {
      const request: CommandRequest = { commandId: newCommandId(), command };
      return ask(connection, () => answer((ack) => once().emit("command", request, ack)), PATIENCE_MS);
    },
    decideDevice: (deviceId, decision) =>
      ask(connection, () => answer((ack) => once().emit("device:decide", { deviceId, decision }, ack)), PATIENCE_MS),
    setPin: (clerkId, pin) =>
      ask(connection, () => answer((ack) => once().emit("staff:set-pin", { clerkId, pin }, ack)), PATIENCE_MS),
  };
}

/** The reply, or null after silence or a cut. */
const answer = <Value>(emit: (ack: (error: Error | null, reply: Value) => void) => void): Promise<Value | null> =>
  new Promise((resolve) => emit((error, reply) => resolve(error === null ? reply : null)));
