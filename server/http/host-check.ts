import type { IncomingHttpHeaders } from "node:http";
import { isIP } from "node:net";

/** Whether a request was meant for this server, by the name in its address bar. */
export type HostCheck = (headers: IncomingHttpHeaders) => boolean;

/**
 * Stops DNS rebinding: a page from elsewhere can make its own name point here, but never a bare address, `localhost`, or
 * a name of ours. The same holds for the page that opens a socket.
 */
export function createHostCheck(ownNames: readonly string[]): HostCheck {
  const known = new Set(["localhost", ...ownNames.map((name) => name.toLowerCase())]);
  const isOurs = (authority: string): boolean => {
    const name = hostOf(authority);
    return name !== null && (known.has(name) || isIP(name) !== 0);
  };
  return ({ host, origin }) =>
    host !== undefined && isOurs(`http://${host}`) && (origin === undefined || isOurs(origin));
}

function hostOf(url: string): string | null {
  const parsed = URL.parse(url);
  return parsed === null ? null : parsed.hostname.replace(/^\[|\]$/g, "").toLowerCase();
}
