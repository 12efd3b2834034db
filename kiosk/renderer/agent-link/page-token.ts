const PATIENCE_MS = 2000;

/** Fetches the token that the agent gives to its own page; a new one at each start of the agent. Empty when the agent is away. */
export async function fetchPageToken(): Promise<string> {
  try {
    const answer: unknown = await (await fetch("/api/page-token", { signal: AbortSignal.timeout(PATIENCE_MS) })).json();
    return typeof answer === "object" && answer !== null && "token" in answer ? String(answer.token) : "";
  } catch {
    // The socket is refused without a token, and knocks again.
    return "";
  }
}
