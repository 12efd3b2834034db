import { randomUUID } from "node:crypto";

import type { z } from "zod";

import { commandId } from "#shared/kit/ids.ts";
import type { Reply } from "#shared/protocol/reply.ts";
import type { RefusalCode } from "#shared/protocol/refusal.ts";
import type { clerkSignInSchema, directorSignInSchema, SessionOpened } from "#shared/protocol/requests.ts";

import type { Clock } from "#server/clock/clock.ts";
import type { Dispatcher } from "#server/dispatcher/dispatcher.ts";
import type { Credentials } from "./credentials.ts";
import type { Sessions } from "./sessions.ts";

type ClerkSignIn = z.output<typeof clerkSignInSchema>;
type DirectorSignIn = z.output<typeof directorSignInSchema>;

/** The way in for people. `source` is the address that they come from. */
export interface SignIn {
  /** Seats the clerk at the counter. One who sits there already, at a screen that was lost, gets a new session. */
  clerk(request: ClerkSignIn, source: string): Promise<Reply<SessionOpened>>;
  director(request: DirectorSignIn, source: string): Promise<Reply<SessionOpened>>;
}

/** What signing in needs. */
export interface SignInParts {
  readonly credentials: Credentials;
  readonly sessions: Sessions;
  readonly dispatcher: Dispatcher;
  readonly clock: Clock;
  /** Told that earlier sessions at a counter have ended. */
  readonly onReplaced: () => void;
}

export function createSignIn({ credentials, sessions, dispatcher, clock, onReplaced }: SignInParts): SignIn {
  return {
    async clerk({ clerkId, counterId, pin }, source) {
      const verdict = await credentials.check(`clerk:${clerkId}`, pin, source);
      if (verdict !== "right") return { ok: false, code: verdict };
      const refused = await seat(clerkId, counterId);
      if (refused !== null) return { ok: false, code: refused };
      const session = sessions.openClerk(clerkId, counterId);
      onReplaced();
      return { ok: true, value: session };
    },
    async director({ password }, source) {
      const verdict = await credentials.check("director", password, source);
      return verdict === "right" ? { ok: true, value: sessions.openDirector() } : { ok: false, code: verdict };
    },
  };

  async function seat(
    clerkId: ClerkSignIn["clerkId"],
    counterId: ClerkSignIn["counterId"],
  ): Promise<RefusalCode | null> {
    if (dispatcher.state.counters.get(counterId)?.clerkId === clerkId) return null;
    const outcome = await dispatcher.submit({
      id: commandId(randomUUID()),
      at: clock.now(),
      by: { kind: "clerk", clerkId },
      command: { type: "SignIn", counterId, clerkId },
    });
    return outcome.kind === "accepted" ? null : outcome.code;
  }
}
