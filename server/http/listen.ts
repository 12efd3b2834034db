import { once } from "node:events";
import type { Server } from "node:http";
import { networkInterfaces } from "node:os";

import { ConfigFault } from "#server/config/config-fault.ts";

/**
 * Starts listening and returns the port.
 * @throws ConfigFault in one sentence when the port is taken or the address is not this machine's.
 */
export async function listen(server: Server, host: string, port: number): Promise<number> {
  try {
    await once(server.listen({ host, port }), "listening");
  } catch (cause) {
    throw listenFault(cause, host, port);
  }
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : port;
}

function listenFault(cause: unknown, host: string, port: number): unknown {
  switch (cause instanceof Error && "code" in cause ? cause.code : undefined) {
    case "EADDRINUSE":
      return new ConfigFault(`Port ${port} is taken: --port wants a free one.`, { cause });
    case "EACCES":
      return new ConfigFault(`Port ${port} is not open to this user: --port wants one from 1024 on.`, { cause });
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return new ConfigFault(`${host} is no address of this machine: --host wants one, or 0.0.0.0 for all.`, { cause });
    default:
      return cause;
  }
}

/** The address by which others reach a server: its host, or for a server that listens everywhere its first address in the house. */
export function addressOf(host: string, port: number): string {
  const isEverywhere = host === "0.0.0.0" || host === "::";
  const name = isEverywhere ? (firstHouseAddress() ?? "127.0.0.1") : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
}

const firstHouseAddress = (): string | undefined =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ family, internal }) => family === "IPv4" && !internal)?.address;
