import type { PrintResult } from "#shared/domain/command.ts";
import type {
  CardSeen,
  GivenTicket,
  HelpWish,
  PageEvents,
  PaperAnswer,
  StaffProof,
} from "#shared/protocol/kiosk-bridge.ts";
import { ask, type Patience, type Send } from "#shared/protocol/ask.ts";
import type { Reply } from "#shared/protocol/reply.ts";
import { connectionOf } from "#ui/link/socket-connection.ts";
import { createStore, type Store } from "#ui/link/store.ts";
import { type AgentSocket, makeAgentSocket } from "./agent-socket.ts";
import { applyMessage, initialPageState, type PageMessage, type PageState } from "./page-state.ts";

type PageRequest<Event extends keyof PageEvents> = Parameters<PageEvents[Event]>[0];

/** The page's connection to its agent: how things are, and what may be asked. */
export interface AgentLink {
  readonly get: () => PageState;
  /** Returns how to stop listening. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Asks for a number, again and again under the same id while the agent comes and goes. */
  readonly issue: (press: PageRequest<"ticket:issue">) => Promise<Reply<GivenTicket>>;
  /** Names the person of a card for this visit. */
  readonly readCard: (read: PageRequest<"card:read">) => Promise<Reply<CardSeen>>;
  readonly ticketOfCard: (query: PageRequest<"card:ticket">) => Promise<Reply<GivenTicket>>;
  readonly reprint: (query: PageRequest<"card:reprint">) => Promise<Reply<null>>;
  /** Calls back with what the kiosk's own scanner reads; returns how to stop listening. */
  readonly onCard: (listener: (seen: Reply<CardSeen>) => void) => () => void;
  readonly answerPaper: (answer: PaperAnswer) => Promise<Reply<null>>;
  /** Calls a person, or says that nobody need come; `NO_ANSWER` where nobody hears it. */
  readonly askHelp: (wish: HelpWish) => Promise<Reply<null>>;
  /** Whether the staff's PIN is right. */
  readonly checkStaff: (proof: StaffProof) => Promise<Reply<null>>;
  /** Takes no number. */
  readonly testPrint: (proof: StaffProof) => Promise<Reply<PrintResult>>;
  /** Connects and stays connected; returns how to leave. */
  readonly open: () => () => void;
}

// The agent itself gives up after 8 s: the page waits a little longer to hear it.
const PATIENCE: Patience = { patienceMs: 10_000, answerMs: 10_000, passing: new Set() };
const KNOCK_AGAIN_MS = 500;

export function createAgentLink(): AgentLink {
  const store = createStore(initialPageState, applyMessage);
  let firstToken = "";
  const socket = makeAgentSocket((token) => {
    firstToken ||= token;
    if (token !== "" && token !== firstToken) store.send({ type: "agent-changed" });
  });
  const asked = <Value>(send: Send<Value>): Promise<Reply<Value>> => ask(connectionOf(socket), send, PATIENCE);
  return {
    get: store.get,
    subscribe: store.subscribe,
    issue: (press) => asked((withinMs, ack) => socket.timeout(withinMs).emit("ticket:issue", press, ack)),
    readCard: (read) => asked((withinMs, ack) => socket.timeout(withinMs).emit("card:read", read, ack)),
    ticketOfCard: (query) => asked((withinMs, ack) => socket.timeout(withinMs).emit("card:ticket", query, ack)),
    reprint: (query) => asked((withinMs, ack) => socket.timeout(withinMs).emit("card:reprint", query, ack)),
    onCard(listener) {
      socket.on("card", listener);
      return () => socket.off("card", listener);
    },
    answerPaper: (said) => asked((withinMs, ack) => socket.timeout(withinMs).emit("paper:answer", said, ack)),
    askHelp: (wish) => asked((withinMs, ack) => socket.timeout(withinMs).emit("help:ask", wish, ack)),
    checkStaff: (proof) => asked((withinMs, ack) => socket.timeout(withinMs).emit("staff:check", proof, ack)),
    testPrint: (proof) => asked((withinMs, ack) => socket.timeout(withinMs).emit("staff:test-print", proof, ack)),
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
