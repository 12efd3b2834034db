import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";

/** A printer that takes everything and says nothing, as the cheapest do. */
export interface MutePrinter extends Disposable {
  readonly port: number;
}

/** Switches one on. */
export async function mutePrinter(): Promise<MutePrinter> {
  const server = createServer((socket) => socket.on("error", () => socket.destroy()).resume());
  await once(server.listen(0, "127.0.0.1"), "listening");
  return { port: portOf(server.address()), [Symbol.dispose]: () => void server.close() };
}

const portOf = (address: AddressInfo | string | null): number =>
  typeof address === "object" && address !== null ? address.port : 0;
