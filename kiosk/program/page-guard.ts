import type { IncomingMessage } from "node:http";

/** Whether the request names this machine: a page elsewhere that rebinds its DNS name to the loopback does not. */
export const isForUs = (request: IncomingMessage): boolean => ourHosts(request).includes(request.headers.host ?? "");

/** Whether our own page asks. A browser always says from where a change comes, or a socket is opened. */
export const isFromUs = (request: IncomingMessage): boolean =>
  ourHosts(request).some((host) => request.headers.origin === `http://${host}`);

function ourHosts({ socket }: IncomingMessage): readonly string[] {
  const { localAddress = "", localPort = 0 } = socket;
  const address = localAddress.includes(":") ? `[${localAddress}]` : localAddress;
  return [`${address}:${localPort}`, `localhost:${localPort}`];
}
