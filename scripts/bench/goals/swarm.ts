import { setTimeout as pause } from "node:timers/promises";
import type { WebSocket } from "ws";

import { connectPlain } from "../floor-centre.ts";
import { connectLight, handshake } from "../light-socket.ts";

/** Many clients that come back by themselves, as screens do. */
export interface Swarm extends Disposable {
  /** Settles when every client holds a view over its present connection. */
  allHold(): Promise<void>;
  /** Settles when every client has noticed that the server is gone. */
  allLost(): Promise<void>;
}

const FIRST_PAUSE_MS = 250;
const LAST_PAUSE_MS = 1000;
const LOOK_MS = 2;

type Connect = (onView: () => void, onGone: () => void) => Promise<() => void>;

/** Our server's boards. */
export const ourSwarm = (count: number, port: number, token: string): Swarm =>
  swarmOf(count, async (onFrame, onClose) => {
    const socket = await connectLight(port, handshake(token, { kind: "board" }), { onFrame, onClose });
    return () => socket.close();
  });

/** Plain sockets to the floor, which sends a frame to whoever connects. */
export const plainSwarm = (count: number, port: number): Swarm =>
  swarmOf(count, async (onView, onGone) => {
    const socket: WebSocket = await connectPlain(port, "/board", onView);
    socket.on("close", onGone);
    return () => socket.terminate();
  });

function swarmOf(count: number, connect: Connect): Swarm {
  const holding = new Set<number>();
  const close = new Map<number, () => void>();
  let isOver = false;
  for (let index = 0; index < count; index += 1) void stayConnected(index);
  return {
    allHold: () => until(() => holding.size === count),
    allLost: () => until(() => holding.size === 0),
    [Symbol.dispose]() {
      isOver = true;
      for (const each of close.values()) each();
    },
  };

  async function stayConnected(index: number): Promise<void> {
    const comeBack = (): void => {
      holding.delete(index);
      if (!isOver) void jitter().then(() => stayConnected(index));
    };
    try {
      close.set(index, await connect(() => holding.add(index), comeBack));
    } catch {
      // Nobody listens yet; the same pause as after a cut.
      comeBack();
    }
  }
}

const jitter = (): Promise<void> => pause(FIRST_PAUSE_MS + Math.random() * (LAST_PAUSE_MS - FIRST_PAUSE_MS));

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await pause(LOOK_MS);
}
