import type { Reply } from "#shared/protocol/reply.ts";
import type { RefusalCode } from "#shared/protocol/refusal.ts";
import type { CommandInput } from "#ui/link/create-link.ts";
import { createStore, type Store } from "#ui/link/store.ts";
import { didOf, type Did } from "./did.ts";

/** What the clerk's own presses have led to. */
export interface DeskState {
  /** `asking` awaits an answer; `resting` lets the second half of a double press pass. Only `ready` takes a press. */
  readonly phase: "ready" | "asking" | "resting";
  /** Why the last press was refused; null once another was made or it was read. */
  readonly refused: RefusalCode | null;
  /** What the last accepted press did; null before the first and after an undo. */
  readonly did: Did | null;
}

/** What can happen to it. */
export type DeskMessage =
  | { readonly type: "asked" }
  | { readonly type: "answered"; readonly command: CommandInput; readonly reply: Reply<unknown> }
  | { readonly type: "rested" }
  | { readonly type: "read" };

/** A desk that nothing was asked of yet. */
export const initialDesk: DeskState = { phase: "ready", refused: null, did: null };

/** The one place where the desk changes. */
export function reduceDesk(state: DeskState, message: DeskMessage): DeskState {
  switch (message.type) {
    case "asked":
      return { ...state, phase: "asking", refused: null };
    case "answered":
      return answered(state, message);
    case "rested":
      return { ...state, phase: "ready" };
    case "read":
      return { ...state, refused: null };
  }
}

function answered(state: DeskState, { command, reply }: Extract<DeskMessage, { type: "answered" }>): DeskState {
  if (!reply.ok) return { ...state, phase: "ready", refused: reply.code };
  return { phase: "resting", refused: null, did: command.type === "UndoLast" ? null : didOf(command) };
}

/** What the desk needs of the world. */
export interface DeskPorts {
  readonly ask: (command: CommandInput) => Promise<Reply<unknown>>;
  readonly sleep: (ms: number) => Promise<void>;
}

/** A desk at work. */
export interface Desk extends Pick<Store<DeskState, DeskMessage>, "get" | "subscribe"> {
  /** Asks once, whatever the finger does: deaf unless ready. True once accepted. */
  readonly press: (command: CommandInput) => Promise<boolean>;
  /** The refusal was read. */
  readonly read: () => void;
}

// The large button changes its meaning with the answer: the second half of a double press must not be the next step.
const REST_MS = 450;

/** Makes a desk over a link. */
export function createDesk({ ask, sleep }: DeskPorts): Desk {
  const store = createStore(initialDesk, reduceDesk);
  const rest = async (): Promise<void> => {
    await sleep(REST_MS);
    store.send({ type: "rested" });
  };
  return {
    get: store.get,
    subscribe: store.subscribe,
    read: () => store.send({ type: "read" }),
    async press(command) {
      if (store.get().phase !== "ready") return false;
      store.send({ type: "asked" });
      const reply = await ask(command);
      store.send({ type: "answered", command, reply });
      if (reply.ok) void rest();
      return reply.ok;
    },
  };
}
