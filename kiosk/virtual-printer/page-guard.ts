import type { FastifyRequest } from "fastify";

/** Whether the request names this machine: a page elsewhere that rebinds its DNS name to the loopback does not. */
export const isMeantForUs = (request: FastifyRequest): boolean =>
  ourHosts(request).includes(request.headers.host ?? "");

/** Whether our own page asks, or a program that is no browser: a browser always says where a change comes from. */
export function isFromUs(request: FastifyRequest): boolean {
  const { origin } = request.headers;
  return origin === undefined || ourHosts(request).some((host) => origin === `http://${host}`);
}

function ourHosts({ socket }: FastifyRequest): readonly string[] {
  const { localAddress = "", localPort = 0 } = socket;
  const address = localAddress.includes(":") ? `[${localAddress}]` : localAddress;
  return [`${address}:${localPort}`, `localhost:${localPort}`];
}
