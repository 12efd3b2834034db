import type { Connection } from "#shared/protocol/ask.ts";

/** The part of a socket.io socket that tells whether it is connected. */
export interface Connecting {
  readonly connected: boolean;
  readonly on: (event: "connect", heard: () => void) => unknown;
  readonly off: (event: "connect", heard: () => void) => unknown;
}

/** How a patient asker sees a page's socket. */
export const connectionOf = (socket: Connecting): Connection => ({
  clockMs: () => performance.now(),
  pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  whenUp: (withinMs) => (socket.connected ? Promise.resolve(true) : nextConnect(socket, withinMs)),
});

function nextConnect(socket: Connecting, withinMs: number): Promise<boolean> {
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
