import { assertNever } from "#shared/kit/assert-never.ts";
import type { KioskSituation } from "#shared/protocol/kiosk-bridge.ts";
import type { Catalogue } from "#shared/views/kiosk-types.ts";

/** What the page knows. */
export interface PageState {
  /** Whether the agent is there: without it nothing on this page is true. */
  readonly isUp: boolean;
  /** The agent was started anew since the page was loaded: the page should be loaded again when nobody uses it. */
  readonly isStale: boolean;
  readonly situation: KioskSituation | null;
  readonly catalogue: Catalogue | null;
}

/** What the agent's socket can say. */
export type PageMessage =
  | { readonly type: "situation"; readonly situation: KioskSituation }
  | { readonly type: "catalogue"; readonly catalogue: Catalogue }
  | { readonly type: "agent-changed" }
  | { readonly type: "agent-lost" };

export const initialPageState: PageState = { isUp: false, isStale: false, situation: null, catalogue: null };

/** The newest message wins; the agent counts as there again only once it has said how things are. */
export function applyMessage(state: PageState, message: PageMessage): PageState {
  switch (message.type) {
    case "situation":
      return { ...state, isUp: true, situation: message.situation };
    case "catalogue":
      return { ...state, catalogue: message.catalogue };
    case "agent-changed":
      return { ...state, isStale: true };
    case "agent-lost":
      return { ...state, isUp: false };
    default:
      return assertNever(message);
  }
}
