import { clerkId, counterId, type ClerkId, type CounterId } from "#shared/kit/ids.ts";
import { epochMs, later, MINUTE_MS, type EpochMs } from "#shared/kit/time.ts";
import type { SessionOpened } from "#shared/protocol/requests.ts";

import type { Clock } from "#server/clock/clock.ts";
import type { AccessFile } from "./access-file.ts";
import { newToken, tokenHash } from "./token.ts";

const SESSION_MS = 12 * 60 * MINUTE_MS;

/** Who signed in, and until when. */
export type Session =
  | { readonly kind: "director"; readonly expiresAt: EpochMs }
  | { readonly kind: "clerk"; readonly clerkId: ClerkId; readonly counterId: CounterId; readonly expiresAt: EpochMs };

/** Sessions of people; they survive a restart of the server. */
export interface Sessions {
  openDirector(): SessionOpened;
  /** Ends the earlier sessions of that counter: one clerk, one screen. */
  openClerk(clerk: ClerkId, counter: CounterId): SessionOpened;
  /** Null for a token that was never given, was ended, or has expired. */
  find(token: string): Session | null;
  end(token: string): void;
  endAtCounter(counter: CounterId): void;
  endDirectors(): void;
  /** Forgets what has expired. */
  sweep(): void;
}

interface Row {
  readonly clerk_id: string | null;
  readonly counter_id: string | null;
  readonly expires_at: number;
}

/** The sessions in the access file. */
export function sessionsIn(file: AccessFile, clock: Clock): Sessions {
  const insert = file.prepare<[Buffer, string | null, string | null, number]>(
    "INSERT INTO session (token_hash, clerk_id, counter_id, expires_at) VALUES (?, ?, ?, ?)",
  );
  const find = file.prepare<[Buffer, number], Row>(
    "SELECT clerk_id, counter_id, expires_at FROM session WHERE token_hash = ? AND expires_at > ?",
  );
  const end = file.prepare<[Buffer]>("DELETE FROM session WHERE token_hash = ?");
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
    end: (token) => void end.run(tokenHash(token)),
    endAtCounter: (counter) => void endAtCounter.run(counter),
    endDirectors: () => void endDirectors.run(),
    sweep: () => void sweep.run(clock.now()),
  };
}

function toSession(row: Row): Session {
  const expiresAt = epochMs(row.expires_at);
  if (row.clerk_id === null || row.counter_id === null) return { kind: "director", expiresAt };
  return { kind: "clerk", clerkId: clerkId(row.clerk_id), counterId: counterId(row.counter_id), expiresAt };
}
