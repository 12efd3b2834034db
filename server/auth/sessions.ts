import { clerkId, counterId, type ClerkId, type CounterId } from "#shared/kit/ids.ts";
import { later, MINUTE_MS } from "#shared/kit/time.ts";
import type { SessionOpened } from "#shared/protocol/requests.ts";

import type { Clock } from "#server/clock/clock.ts";
import type { AccessFile } from "./access-file.ts";
import { newToken, tokenHash } from "./token.ts";

const SESSION_MS = 12 * 60 * MINUTE_MS;

/** Who signed in. `session` names the session without opening it. */
export type Session =
  | { readonly kind: "director"; readonly session: number }
  | { readonly kind: "clerk"; readonly clerkId: ClerkId; readonly counterId: CounterId; readonly session: number };

/** Sessions of people; they last twelve hours and survive a restart of the server. */
export interface Sessions {
  openDirector(): SessionOpened;
  /** Ends the earlier sessions of that counter: one clerk, one screen. */
  openClerk(clerk: ClerkId, counter: CounterId): SessionOpened;
  /** Null for a token that was never given, was ended, or has expired. */
  find(token: string): Session | null;
  isOpen(session: number): boolean;
  end(session: number): void;
  endAtCounter(counter: CounterId): void;
  endDirectors(): void;
  /** Forgets what has expired. */
  sweep(): void;
}

interface Row {
  readonly id: number;
  readonly clerk_id: string | null;
  readonly counter_id: string | null;
}

/** The sessions in the access file. */
export function sessionsIn(file: AccessFile, clock: Clock): Sessions {
  const insert = file.prepare<[Buffer, string | null, string | null, number]>(
    "INSERT INTO session (token_hash, clerk_id, counter_id, expires_at) VALUES (?, ?, ?, ?)",
  );
  const find = file.prepare<[Buffer, number], Row>(
    "SELECT id, clerk_id, counter_id FROM session WHERE token_hash = ? AND expires_at > ?",
  );
  const isOpen = file.prepare<[number, number]>("SELECT 1 FROM session WHERE id = ? AND expires_at > ?");
  const end = file.prepare<[number]>("DELETE FROM session WHERE id = ?");
  const endAtCounter = file.prepare<[string]>("DELETE FROM session WHERE counter_id = ?");
  const endDirectors = file.prepare<[]>("DELETE FROM session WHERE clerk_id IS NULL");
  const sweep = file.prepare<[number]>("DELETE FROM session WHERE expires_at <= ?");
  const open = (clerk: ClerkId | null, counter: CounterId | null): SessionOpened => {
    const token = newToken("session");
    const expiresAt = later(clock.now(), SESSION_MS);
    insert.run(tokenHash(token), clerk, counter, expiresAt);
    return { token, expiresAt };
  };
  return {
    openDirector: () => open(null, null),
    openClerk: file.transaction((clerk: ClerkId, counter: CounterId) => {
      endAtCounter.run(counter);
      return open(clerk, counter);
    }),
    find(token) {
      const row = find.get(tokenHash(token), clock.now());
      return row === undefined ? null : toSession(row);
    },
    isOpen: (session) => isOpen.get(session, clock.now()) !== undefined,
    end: (session) => void end.run(session),
    endAtCounter: (counter) => void endAtCounter.run(counter),
    endDirectors: () => void endDirectors.run(),
    sweep: () => void sweep.run(clock.now()),
  };
}

function toSession({ id, clerk_id: clerk, counter_id: counter }: Row): Session {
  if (clerk === null || counter === null) return { kind: "director", session: id };
  return { kind: "clerk", clerkId: clerkId(clerk), counterId: counterId(counter), session: id };
}
