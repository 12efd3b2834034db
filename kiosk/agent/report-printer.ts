import type { AgentState } from "./agent-state.ts";
import type { AgentStore } from "./agent-store.ts";
import type { ServerLink } from "./server-link.ts";

/** Tells the server how the printer is: at each connection, and at each change. */
export function reportPrinter(store: Pick<AgentStore, "follow">, link: Pick<ServerLink, "reportPrinter">): void {
  store.follow((now, before) => {
    if (isLive(now) && (!isLive(before) || now.situation.printer !== before.situation.printer))
      void link.reportPrinter(now.situation.printer);
  });
}

const isLive = ({ situation }: AgentState): boolean => situation.link.kind === "live";
