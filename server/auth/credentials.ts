import type { ClerkId } from "#shared/kit/ids.ts";

import type { Clock } from "#server/clock/clock.ts";
import type { AccessFile } from "./access-file.ts";
import { failuresIn, lockedUntil } from "./lock-out.ts";
import { hashSecret, isSecret } from "./secret-hash.ts";
import { createTurnstile } from "./turnstile.ts";

/** Whose secret it is. */
export type Subject = "director" | `clerk:${ClerkId}`;

/** What a guess is worth. */
export type Verdict = "right" | "WRONG_CREDENTIALS" | "LOCKED_OUT" | "TOO_MANY_REQUESTS";

/** PINs and the director's password. */
export interface Credentials {
  /** Says nothing about whether the subject exists, also not by the time it takes. */
  check(subject: Subject, guess: string): Promise<Verdict>;
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
    async check(subject, guess) {
      const known = find.get(subject);
      if (lockedUntil(failures.of(subject), clock.now()) !== null) return "LOCKED_OUT";
      if (known !== undefined) failures.add(subject, clock.now());
      const isRight = await turnstile.pass(async () => isSecret(guess, known?.hash ?? (await nobodys)));
      if (isRight === null) return "TOO_MANY_REQUESTS";
      if (!isRight || known === undefined) return "WRONG_CREDENTIALS";
      failures.clear(subject);
      return "right";
    },
    async set(subject, secret) {
      put.run(subject, await hashSecret(secret, cost));
      failures.clear(subject);
    },
    has: (subject) => find.get(subject) !== undefined,
  };
}
