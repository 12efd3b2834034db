import type { WebSocket } from "ws";

import { connectPlain } from "../floor-centre.ts";
import type { FloorCentre } from "../floor-centre.ts";
import { connectLight, handshake } from "../light-socket.ts";
import type { LightSocket } from "../light-socket.ts";
import { press } from "../our-centre.ts";
import type { OurCentre } from "../our-centre.ts";
import type { BoardLoad } from "./board-latency.ts";

/** Boards that are connected; the first few are watched, the rest only take their frames. */
export const BOARDS = 200;
const WATCHED = 10;

type Seen = BoardLoad["seen"][number];

/** Two hundred of our boards and a kiosk. */
export async function ourBoards({ server, boardToken, kioskToken }: OurCentre): Promise<BoardLoad & Disposable> {
  const seen = watched();
  const boards = await inParallel((index) => {
    const each = seen[index];
    const onFrame = each === undefined ? () => {} : (text: string) => note(each, waitingIn(text));
    return connectLight(server.port, handshake(boardToken, { kind: "board" }), { onFrame });
  });
  const kiosk = await connectLight(server.port, handshake(kioskToken, { kind: "kiosk" }));
  let count = 0;
  const name = `load-${Math.random().toString(36).slice(2)}`;
  return {
    seen,
    send: () => void kiosk.ask("command", press(name, (count += 1))),
    [Symbol.dispose]: () => [kiosk, ...boards].forEach((socket: LightSocket) => socket.close()),
  };
}

/** Two hundred plain sockets to the floor, and one that presses. */
export async function floorBoards({ server }: FloorCentre): Promise<BoardLoad & Disposable> {
  const seen = watched();
  const boards = await inParallel((index) => {
    const each = seen[index];
    return connectPlain(server.port, "/board", (text) => {
      if (each !== undefined) note(each, Number.parseInt(text, 10));
    });
  });
  const kiosk = await connectPlain(server.port, "/", () => {});
  let count = 0;
  return {
    seen,
    send: () => kiosk.send(JSON.stringify(press("floor", (count += 1)))),
    [Symbol.dispose]: () => [kiosk, ...boards].forEach((socket: WebSocket) => socket.terminate()),
  };
}

const watched = (): Seen[] => Array.from({ length: WATCHED }, () => ({ count: 0, onSeen: () => {} }));

function note(board: Seen, count: number): void {
  if (count <= board.count) return;
  board.count = count;
  board.onSeen(count);
}

// Nobody is called in this load: everyone who was given a number waits.
function waitingIn(frame: string): number {
  let sum = 0;
  for (const [, waiting] of frame.matchAll(/"waiting":(\d+)/g)) sum += Number(waiting);
  return sum;
}

async function inParallel<Socket>(connect: (index: number) => Promise<Socket>): Promise<readonly Socket[]> {
  return Promise.all(Array.from({ length: BOARDS }, (_, index) => connect(index)));
}
