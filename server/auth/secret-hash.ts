import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

const derive = promisify<string, Buffer, number, { N: number; maxmem: number }, Buffer>(scrypt);

const KEY_BYTES = 32;
const BLOCK_BYTES = 8 * 128;

/** scrypt's cost: 2^15 takes about 60 ms and 32 MB of the machine for each guess. Tests take less. */
export const SCRYPT_COST = 2 ** 15;

/** A PIN's or password's hash with its own salt and cost: `scrypt:cost:salt:key`. */
export async function hashSecret(secret: string, cost: number): Promise<string> {
  const salt = randomBytes(16);
  const key = await keyOf(secret, salt, cost);
  return ["scrypt", cost, salt.toString("base64url"), key.toString("base64url")].join(":");
}

/** Whether a secret is the one that was hashed; takes as long when it is not. */
export async function isSecret(secret: string, hash: string): Promise<boolean> {
  const [, cost, salt = "", key = ""] = hash.split(":");
  const found = await keyOf(secret, Buffer.from(salt, "base64url"), Number(cost));
  const wanted = Buffer.from(key, "base64url");
  return wanted.length === found.length && timingSafeEqual(found, wanted);
}

const keyOf = (secret: string, salt: Buffer, cost: number): Promise<Buffer> =>
  // Composed and decomposed Vietnamese are the same password.
  derive(secret.normalize("NFC"), salt, KEY_BYTES, { N: cost, maxmem: 2 * cost * BLOCK_BYTES });
