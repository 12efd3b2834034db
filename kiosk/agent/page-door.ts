import type { IncomingHttpHeaders } from "node:http";

/** Who may come in: pages that this agent served, in a browser on this machine. */
export interface PageDoor {
  /** Whether the request is addressed to this machine by name: a page elsewhere that rebinds its DNS name is not. */
  readonly isForUs: (headers: IncomingHttpHeaders) => boolean;
  /** Whether a page of ours asks. A browser always says from where a socket is opened. */
  readonly isFromUs: (headers: IncomingHttpHeaders) => boolean;
}

/** The door of the agent that listens at this port of the loopback. */
export function pageDoor(port: () => number): PageDoor {
  const hosts = (): string[] => [`127.0.0.1:${port()}`, `localhost:${port()}`];
  return {
    isForUs: ({ host }) => host !== undefined && hosts().includes(host),
    isFromUs: ({ origin }) => origin !== undefined && hosts().some((host) => origin === `http://${host}`),
  };
}
