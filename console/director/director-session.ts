import { browserMemory } from "../session/browser-memory.ts";
import { readSession } from "../session/read-session.ts";

/** The director's session in this tab. */
export const directorSession = browserMemory("luot.director.session", readSession);

/** Ends the session on the server too, with the cookie of the reports; whatever becomes of it, this tab forgets it. */
export async function endDirectorSession(token: string): Promise<void> {
  directorSession.forget();
  try {
    await fetch("/api/v1/sessions/current", { method: "DELETE", headers: { authorization: `Bearer ${token}` } });
  } catch {
    // No server to tell: the session runs out by itself.
  }
}
