import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** How a way between two programs fails: closed in order, torn, or swallowing all that is sent without a word. */
export type Cut = "closed" | "torn" | "silent";

/** A way over TCP that can be cut while it is used. */
export interface CuttableWay extends AsyncDisposable {
  readonly port: number;
  /** Fails for whoever uses it, and for whoever comes, until it is mended. */
  cut(how: Cut): void;
  mend(): void;
}

/** Opens a way to a port of this machine. */
export async function cuttableWay(to: number): Promise<CuttableWay> {
  const pairs = new Set<readonly [Socket, Socket]>();
  let state: Cut | "whole" = "whole";
  const end = (pair: readonly [Socket, Socket], how: "closed" | "torn"): void => {
    for (const socket of pair)
      if (how === "torn") socket.resetAndDestroy();
      else socket.destroy();
  };
  const server = createServer((near) => {
    const far = connect(to, "127.0.0.1");
    const pair = [near, far] as const;
    pairs.add(pair);
    const pass = (from: Socket, into: Socket): void => {
      from.on("data", (bytes) => state !== "silent" && into.write(bytes));
      from.on("error", () => end(pair, "closed"));
      // A swallowed farewell is no farewell.
      from.on("close", () => state !== "silent" && end(pair, "closed"));
    };
    pass(near, far);
    pass(far, near);
    if (state === "closed" || state === "torn") end(pair, state);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const endAll = (how: "closed" | "torn"): void => {
    for (const pair of pairs) end(pair, how);
    pairs.clear();
  };
  return {
    port: (server.address() as AddressInfo).port,
    cut(how) {
      state = how;
      if (how !== "silent") endAll(how);
    },
    mend() {
      // What was swallowed is gone: nobody can go on where a stream has holes.
      if (state === "silent") endAll("torn");
      state = "whole";
    },
    async [Symbol.asyncDispose]() {
      endAll("closed");
      server.close();
      await once(server, "close");
    },
  };
}
