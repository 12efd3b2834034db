/** The agent cannot start; the message is one sentence for whoever starts it, naming the value and what is wanted. */
export class AgentFault extends Error {
  override readonly name = "AgentFault";
  readonly code = "AGENT_CANNOT_START";
}
