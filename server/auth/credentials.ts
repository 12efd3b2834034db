import type { ClerkId } from "#shared/kit/ids.ts";

import type { Clock } from "#server/clock/clock.ts";
import type { AccessFile } from "./access-file.ts";
import { failuresIn } from "./lock-out.ts";
import { hashSecret, isSecret } from "./secret-hash.ts";
import { createTurnstile } from "./turnstile.ts";

/** Whose secret it is. */
export type Subject = "director" | `clerk:${ClerkId}`;

/** What a guess is worth. */
export type Verdict = "right" | "WRONG_CREDENTIALS" | "LOCKED_OUT" | "TOO_MANY_REQUESTS";

/** PINs and the director's password. */
export interface Credentials {
  /** Says nothing about whether the subject exists, neither by the time it takes nor by locking. `source` is an address. */
  check(subject: Subject, guess: string, source: string): Promise<Verdict>;
  /** Also forgives the failures so far. */
  set(subject: Subject, secret: string): Promise<void>;
  has(subject: Subject): boolean;
}

/** The credentials in the access file; `cost` is scrypt's. */
export function credentialsIn(file: AccessFile, clock: Clock, cost: number): Credentials {
  const find = file.prepare<[string], { hash: string }>("SELECT hash FROM credential WHERE subject = ?");
  const put = file.prepare<[string, string]>("INSERT OR REPLACE INTO credential (subject, hash) VALUES (?, ?)");
  const failures = failuresIn(file);
  const turnstile = createTurnstile(1, 20);
  const nobodys = hashSecret("", cost);
  return {
    async check(subject, guess, source) {
      const known = find.get(subject);
      if (failures.isLocked({ subject, source }, clock.now())) return "LOCKED_OUT";
      failures.add({ subject, source }, clock.now());
      const isRight = await turnstile.pass(async () => isSecret(guess, known?.hash ?? (await nobodys)));
      if (isRight === null) return "TOO_MANY_REQUESTS";
      if (!isRight || known === undefined) return "WRONG_CREDENTIALS";
      failures.right({ subject, source }, clock.now());
      return "right";
    },
    async set(subject, secret) {
      put.run(subject, await hashSecret(secret, cost));
      failures.forgive(subject);
    },
    has: (subject) => find.get(subject) !== undefined,
  };
}
