import { join } from "node:path";
import { WebSocket } from "ws";

import { temporaryFolder } from "./our-centre.ts";
import { startProcess } from "./process-under-test.ts";
import type { ProcessUnderTest } from "./process-under-test.ts";

/** The floor: the least program that does a queue's job, on a file of its own. */
export interface FloorCentre extends AsyncDisposable {
  readonly server: ProcessUnderTest;
}

/** Starts the floor. */
export async function openFloor(): Promise<FloorCentre> {
  const folder = temporaryFolder();
  const server = await startProcess("scripts/bench/programs/floor-server.ts", [join(folder.path, "page")]);
  return {
    server,
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]();
      folder[Symbol.dispose]();
    },
  };
}

/** A plain socket to the floor. */
export function connectPlain(port: number, path: string, onText: (text: string) => void): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { perMessageDeflate: false });
  socket.on("message", (raw: Buffer) => onText(raw.toString()));
  return new Promise((resolve, reject) => {
    socket.on("open", () => resolve(socket));
    socket.on("error", reject);
  });
}
