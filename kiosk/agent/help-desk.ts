import type { HelpWish } from "#shared/protocol/kiosk-bridge.ts";
import type { Reply } from "#shared/protocol/reply.ts";
import type { AgentStore } from "./agent-store.ts";
import type { ServerLink } from "./server-link.ts";

/** Calls a person to this kiosk. */
export interface HelpDesk {
  /** Without the server nobody hears: `NO_ANSWER` at once, for the citizen has to be told where to turn. */
  readonly ask: (wish: HelpWish) => Promise<Reply<null>>;
}

export interface HelpDeskParts {
  readonly link: Pick<ServerLink, "ask">;
  readonly store: Pick<AgentStore, "get">;
}

const PATIENCE_MS = 2500;

export const createHelpDesk = ({ link, store }: HelpDeskParts): HelpDesk => ({
  async ask({ commandId, isWanted }) {
    if (store.get().situation.link.kind !== "live") return { ok: false, code: "NO_ANSWER" };
    const reply = await link.ask(
      { commandId, command: { type: isWanted ? "RequestHelp" : "WithdrawHelp" } },
      PATIENCE_MS,
    );
    return reply.ok ? { ok: true, value: null } : reply;
  },
});
