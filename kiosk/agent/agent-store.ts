import { type AgentChange, type AgentState, applyChange, initialAgentState } from "./agent-state.ts";

/** The agent's knowledge and whoever follows it. */
export interface AgentStore {
  readonly get: () => AgentState;
  readonly tell: (change: AgentChange) => void;
  /** Calls back after each change. */
  readonly follow: (listener: (now: AgentState, before: AgentState) => void) => void;
}

export function createAgentStore(): AgentStore {
  let state = initialAgentState;
  const followers: ((now: AgentState, before: AgentState) => void)[] = [];
  return {
    get: () => state,
    tell(change) {
      const before = state;
      state = applyChange(before, change);
      if (state !== before) for (const follower of followers) follower(state, before);
    },
    follow: (listener) => void followers.push(listener),
  };
}
