import { randomInt } from "node:crypto";

import { clerkId } from "#shared/kit/ids.ts";

import type { CentreSetup } from "#server/centre-file/read-centre-file.ts";
import type { Credentials } from "./credentials.ts";

/**
 * Gives whoever has none yet a way in: the demonstration's known PINs and password, or a new password for the director.
 * Returns the new password, to be shown once; null when there was one.
 */
export async function giveFirstSecrets(demo: CentreSetup["demo"], credentials: Credentials): Promise<string | null> {
  const missingPins = Object.entries(demo?.pins ?? {}).map(([id, pin]) => [`clerk:${clerkId(id)}`, pin] as const);
  for (const [subject, pin] of missingPins) if (!credentials.has(subject)) await credentials.set(subject, pin);
  if (credentials.has("director")) return null;
  const password = demo?.directorPassword ?? newPassword();
  await credentials.set("director", password);
  return demo === null ? password : null;
}

// Without letters that are mistaken for each other when copied from a screen by hand.
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

/** Sixty bits that a person can type: `k7mq-2xwd-p9fh`. */
export const newPassword = (): string => [fourLetters(), fourLetters(), fourLetters()].join("-");

const fourLetters = (): string => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join("");
