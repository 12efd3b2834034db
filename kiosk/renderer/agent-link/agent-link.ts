import type { PageEvents } from "#shared/protocol/kiosk-bridge.ts";
import type { Reply } from "#shared/protocol/reply.ts";
import type { IssuedTicket } from "#shared/protocol/requests.ts";
import { ask, type Connection } from "#ui/link/ask.ts";
import { createStore, type Store } from "#ui/link/store.ts";
import { type AgentSocket, makeAgentSocket } from "./agent-socket.ts";
import { applyMessage, initialPageState, type PageMessage, type PageState } from "./page-state.ts";

/** A press of the button. */
export type TicketPress = Parameters<PageEvents["ticket:issue"]>[0];
/** The citizen's word on the paper. */
export type PaperAnswer = Parameters<PageEvents["paper:answer"]>[0];

/** The page's connection to its agent: how things are, and what may be asked. */
export interface AgentLink {
  readonly get: () => PageState;
  /** Returns how to stop listening. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Asks for a number, again and again under the same id while the agent comes and goes. */
  readonly issue: (press: TicketPress) => Promise<Reply<IssuedTicket>>;
  readonly answerPaper: (answer: PaperAnswer) => Promise<Reply<null>>;
  /** Connects and stays connected; returns how to leave. */
  readonly open: () => () => void;
}

// The agent itself gives up after 8 s: the page waits a little longer to hear it.
const PATIENCE_MS = 10_000;
const KNOCK_AGAIN_MS = 500;

export function createAgentLink(): AgentLink {
  const store = createStore(initialPageState, applyMessage);
  let firstToken = "";
  const socket = makeAgentSocket((token) => {
    firstToken ||= token;
    if (token !== "" && token !== firstToken) store.send({ type: "agent-changed" });
  });
  const connection = connectionOf(socket);
  const once = () => socket.timeout(PATIENCE_MS);
  return {
    get: store.get,
    subscribe: store.subscribe,
    issue: (press) => ask(connection, () => answer((ack) => once().emit("ticket:issue", press, ack)), PATIENCE_MS),
    answerPaper: (said) => ask(connection, () => answer((ack) => once().emit("paper:answer", said, ack)), PATIENCE_MS),
    open: () => listen(socket, store.send),
  };
}

function listen(socket: AgentSocket, send: Store<PageState, PageMessage>["send"]): () => void {
  let knock: ReturnType<typeof setTimeout> | undefined;
  const knockLater = (): void => {
    send({ type: "agent-lost" });
    clearTimeout(knock);
    // The library gives up where the agent refused the token; the page asks for the new one.
    if (!socket.active) knock = setTimeout(() => socket.connect(), KNOCK_AGAIN_MS);
  };
  socket.on("situation", (situation) => send({ type: "situation", situation }));
  socket.on("catalogue", (catalogue) => send({ type: "catalogue", catalogue }));
  socket.on("disconnect", knockLater);
  socket.on("connect_error", knockLater);
  socket.connect();
  return () => {
    clearTimeout(knock);
    socket.off();
    socket.disconnect();
  };
}

/** How a patient asker sees the socket. */
const connectionOf = (socket: AgentSocket): Connection => ({
  clockMs: () => performance.now(),
  pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  whenUp: (withinMs) => (socket.connected ? Promise.resolve(true) : nextConnect(socket, withinMs)),
});

function nextConnect(socket: AgentSocket, withinMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (isUp: boolean): void => {
      clearTimeout(timer);
      socket.off("connect", rise);
      resolve(isUp);
    };
    const rise = (): void => settle(true);
    const timer = setTimeout(() => settle(false), withinMs);
    socket.on("connect", rise);
  });
}

/** The reply, or null after silence or a cut. */
const answer = <Value>(
  emit: (ack: (error: Error | null, reply: Reply<Value>) => void) => void,
): Promise<Reply<Value> | null> =>
  new Promise((resolve) => emit((error, reply) => resolve(error === null ? reply : null)));
